package lianxin.liaison;

import static lianxin.liaison.LiaisonFixtures.day;
import static lianxin.liaison.LiaisonFixtures.days;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import lianxin.TestApplication;
import lianxin.kernel.Period;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.organization.CadreId;
import lianxin.testing.CallCost;
import lianxin.testing.CallCost.Cost;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@Tag("database")
@SpringBootTest(classes = TestApplication.class, properties = "lianxin.tenancy.modules=liaison")
class VisitCostIntegrationTests {

    @Autowired
    LiaisonWorld world;

    @Autowired
    Liaison liaison;

    @Autowired
    CallCost cost;

    @Test
    void savingAVisitCostsTheSameInALargerProvince() {
        PointId point = world.point("420325");
        CadreId early = inCharge(point);
        CadreId late = inCharge(point);
        Cost small = costOf(early, point, days(5, 20, 24));
        for (int other = 0; other < 40; other++) {
            PointId elsewhere = world.point("422826");
            CadreId busy = inCharge(elsewhere);
            save(busy, elsewhere, days(4, 1, 5));
            save(busy, elsewhere, days(6, 1, 5));
        }
        Cost large = costOf(late, point, days(6, 20, 24));

        System.out.println("A visit saved: " + small + " in a small province, " + large + " in a larger one");
        assertThat(large.statements()).isEqualTo(small.statements());
        assertThat(large.rows()).isLessThanOrEqualTo(small.rows() + 20);
    }

    private CadreId inCharge(PointId point) {
        CadreId cadre = world.departmentHead("测试部长");
        world.assign(cadre, point, day(2, 28));
        return cadre;
    }

    private Cost costOf(CadreId cadre, PointId point, Period days) {
        return world.as(cadre, day(8, 1), () -> cost.of(() -> record(cadre, point, days)));
    }

    private void save(CadreId cadre, PointId point, Period days) {
        world.as(cadre, day(8, 1), () -> record(cadre, point, days));
    }

    private Object record(CadreId cadre, PointId point, Period days) {
        return liaison.record(UUID.randomUUID().toString(), cadre, LiaisonFixtures.made(point, days))
                .orThrow();
    }
}
