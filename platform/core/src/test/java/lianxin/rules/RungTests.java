package lianxin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** On what a pack may stand. */
class RungTests {

    private final Pack.Header national = header("rules-national", "1.0.0", Pack.Level.CENTRE, "000000", "");

    @Test
    void theNextEditionOfTheHighestPackTakesItsPlaceAndStandsOnNothing() {
        assertThat(Rung.isBase(national, header("rules-national", "1.1.0", Pack.Level.CENTRE, "000000", "")))
                .isTrue();
    }

    @Test
    void aProvinceStandsOnThePackAboveAndNeverOnNothingOrOnItself() {
        assertThat(Rung.isBase(national, header("rules-x", "1.0.0", Pack.Level.PROVINCE, "420000", "rules-national *")))
                .isTrue();
        assertThat(Rung.isBase(national, header("rules-x", "1.0.0", Pack.Level.PROVINCE, "420000", "")))
                .isFalse();
        assertThat(Rung.isBase(
                        national, header("rules-national", "1.1.0", Pack.Level.CENTRE, "000000", "rules-national *")))
                .isFalse();
    }

    private static Pack.Header header(String id, String version, Pack.Level level, String area, String base) {
        return new Pack.Header(id, version, "", "", "", level, area, Set.of(), base, Editions.ALWAYS);
    }
}
