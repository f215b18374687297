package lianxin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One fault of every kind planted in a sound pack upon the national one: each is told with its file and its line. */
class PlantedFaultsTests {

    private static final String DUTY = "pack/duties/team.yaml";
    private static final String PARAMETER = "pack/parameters/team.yaml";
    private static final String SCHEME = "pack/assessment/team.yaml";

    /** The finding is expected on the line of the new text, or on the first line on which {@code at} stands. */
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            DUTY      ; fact.days >= param                  ; fact.lecture >= param              ;                         ; pack.unlike-things
            DUTY      ; measure: sum(hours)                 ; measure: sum(lecture)              ;                         ; pack.unknown-attribute
            DUTY      ; measure: sum(hours)                 ; measure: sum(minutes)              ;                         ; pack.unknown-attribute
            DUTY      ; facts: secondment.stay              ; facts: secondment.stey             ;                         ; pack.unknown-kind
            DUTY      ; roster: secondment.households       ; roster: secondment.housholds       ;                         ; pack.unknown-kind
            DUTY      ; when: cadre.staffing ==             ; when: cadre.staff ==               ;                         ; pack.unknown-name
            DUTY      ; article: 第一条 # 驻村              ; article: 第九条                    ;                         ; pack.unknown-article
            PARAMETER ; article: 第一条 # 天数              ; article: 第九条                    ;                         ; pack.unknown-article
            PARAMETER ; value: { DIVISION: 6, BUREAU: 6 }   ; value: { DIVISION: 6, BUREAU: 4 }  ; name: liaison.min_days  ; pack.below-floor
            DUTY      ; max: param.secondment.leave_days    ; max: param.secondment.month_days   ;                         ; pack.floor-as-most
            DUTY      ; when: fact.days >= param            ; when: fact.days <= param           ;                         ; pack.floor-as-most
            DUTY      ; when: fact.days >= param.secondment.stay_days ; when: "!(2 * param.secondment.stay_days < fact.days)" ; ; pack.floor-as-most
            DUTY      ; days: param.secondment.cover_days   ; days: param.secondment.month_days  ;                         ; pack.floor-as-most
            DUTY      ; cadre.days_in_scope < param.secondment.newcomer_days ; cadre.days_in_scope < param.secondment.month_days ;   ; pack.floor-as-most
            DUTY      ; which: fact.lecture                 ; which: fact.lecture && !fact.lecture ;                       ; pack.never-holds
            DUTY      ; when: fact.days >= param            ; when: fact.days > 9 && fact.days < 3 && fact.days >= param ;  ; pack.never-holds
            DUTY      ; when: fact.month == 3               ; when: fact.month == 3 && fact.month == 4 ;                   ; pack.never-holds
            DUTY      ; when: fact.month != 8               ; when: fact.month == 8              ;                         ; pack.never-holds
            DUTY      ; when: cadre.staffing == "SECONDED"  ; when: cadre.staffing == "PART_TIME" ; duty: secondment.month ; pack.nobody-in-scope
            DUTY      ; period: spring                      ; period: sping                      ;                         ; pack.unknown-period
            DUTY      ; in-each: month                      ; in-each: fortnight                 ;                         ; pack.unknown-period
            PARAMETER ; quarter                             ; quartal                            ; name: secondment.rhythm ; pack.unknown-period
            DUTY      ; min: param.secondment.month_days    ; min: param.secondment.month_hours  ;                         ; pack.unknown-parameter
            PARAMETER ; by: [kind]                          ; by: [colour]                       ; duty: secondment.posts  ; pack.table-of-others
            DUTY      ; subject: cadre # 谁                 ; subject: member                    ;                         ; pack.young-person-judged
            DUTY      ; subject: cadre # 谁                 ; subject: young-person              ;                         ; pack.young-person-judged
            DUTY      ; min: param.secondment.month_days    ; min: param.secondment.leave_days   ;                         ; pack.ceiling-as-least
            DUTY      ; days: param.secondment.cover_days   ; days: 999999999                    ;                         ; pack.too-far
            SCHEME    ; weight: 70                          ; weight: 80                         ;                         ; pack.weights
            SCHEME    ; from: 60, below: 85                 ; from: 60, below: 80                ;                         ; pack.band-gap
            SCHEME    ; from: 60, below: 85                 ; from: 60, below: 90                ;                         ; pack.band-gap
            SCHEME    ; from: 60, below: 85                 ; from: 85, below: 85                ;                         ; pack.band-order
            SCHEME    ; at-most: 20, round                  ; at-most: 120, round                ;                         ; pack.percent
            SCHEME    ; when: input.rates < 98              ; when: input.rates < 98 && input.rates > 99 ;                 ; pack.never-holds
            SCHEME    ; subject: cadre                      ; subject: young-person              ; item: half              ; pack.young-person
            """)
    void aFaultIsToldWhereItStands(String file, String text, String other, String at, String code) {
        String path = path(file);
        Map<String, String> files = pack();
        assertThat(files.get(path)).contains(text);
        files.put(path, files.get(path).replace(text, other));
        String marker = at == null ? other : at;
        String where = at != null && at.startsWith("duty:") ? DUTY : path;

        assertThat(check(files).findings())
                .extracting(finding -> finding.problem().code() + " " + finding.file() + ":" + finding.line())
                .contains(code + " " + where + ":" + line(files.get(where), marker))
                .allMatch(found -> found.startsWith(code + " "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            PARAMETER | name: secondment.unused | pack.unused-parameter
            DUTY      | duty: secondment.posts  | pack.no-scenario
            SCHEME    | assessment:             | pack.no-scenario
            """)
    void whatIsWorthASecondLookIsToldWhereItStandsAndRefusesNothing(String file, String at, String code) {
        Map<String, String> files = pack();
        files.compute(
                PARAMETER,
                (path, text) -> text + "---\nname: secondment.unused\ntitle: 没用到的\nunit: 次\n"
                        + "article: 第一条\nbound: floor\nvalues: { 2017-01-01: { value: 1, reference: 第一条 } }\n");
        files.keySet().removeIf(path -> path.startsWith("pack/scenarios/"));
        PackCheck check = check(files);

        assertThat(check.findings()).isEmpty();
        assertThat(check.remarks())
                .extracting(finding -> finding.problem().code() + " " + finding.file() + ":" + finding.line())
                .contains(code + " " + path(file) + ":" + line(files.get(path(file)), at));
    }

    @Test
    void theSoundPackHasNoFaultAndAProvincesGapsAreNone() {
        PackCheck check = check(pack());

        assertThat(check.findings()).isEmpty();
        assertThat(check.remarks())
                .extracting(finding -> finding.problem().code())
                .containsOnly("pack.no-scenario");
        assertThat(check.gaps()).extracting(Gap::parameter).contains("secondment.spring_hours");
    }

    private static String path(String file) {
        return switch (file) {
            case "DUTY" -> DUTY;
            case "PARAMETER" -> PARAMETER;
            default -> SCHEME;
        };
    }

    private static int line(String text, String marker) {
        List<String> lines = text.lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            if (lines.get(line).contains(marker)) {
                return line + 1;
            }
        }
        throw new IllegalArgumentException(marker);
    }

    private static Map<String, String> pack() {
        return new HashMap<>(PackFixtures.files("planted"));
    }

    private static PackCheck check(Map<String, String> files) {
        return PackCheck.of(new ArrayList<>(List.of(DeliveredPacks.files("national"), files)), DeliveredPacks.HOUSE);
    }
}
