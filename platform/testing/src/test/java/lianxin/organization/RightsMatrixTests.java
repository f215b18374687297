package lianxin.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import lianxin.kernel.Fault;
import lianxin.kernel.Role;
import lianxin.organization.Authorization.Reach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class RightsMatrixTests {

    private final RightsMatrix matrix = matrix();

    @Test
    void aRoleThatIsNotNamedMayNot() {
        assertThat(matrix.reach("member.read", Role.BRANCH_LEADER)).contains(Reach.OWN);
        assertThat(matrix.reach("member.read", Role.SUPERVISOR)).isEmpty();
        assertThat(matrix.reach("member.read", Role.OPERATOR)).isEmpty();
    }

    @Test
    void jobsOfTheHouseReachTheWholeTenant() {
        assertThat(matrix.reach("member.read", Role.SYSTEM)).contains(Reach.TENANT);
    }

    @Test
    void anOperationThatNobodyNamesIsADefect() {
        assertThatThrownBy(() -> matrix.reach("member.forget", Role.ADMINISTRATOR))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.category()).isEqualTo(Fault.Category.DEFECT));
    }

    private static RightsMatrix matrix() {
        try {
            return new RightsMatrix(new PathMatchingResourcePatternResolver());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
