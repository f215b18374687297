package lianxin.document;

import static lianxin.testing.TestTenants.BEIJING;
import static lianxin.testing.TestTenants.GUANGDONG;
import static lianxin.testing.TestTenants.HUBEI;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import lianxin.document.PrintedTable.Code;
import lianxin.document.PrintedTables.Check;
import lianxin.document.PrintedTables.Sheet;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.kernel.TenantCode;
import lianxin.organization.OrganizationId;
import lianxin.testing.TestTenants;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("database")
@SpringBootTest
class PrintedTablesIntegrationTests {

    private static final OrganizationId BODY = new OrganizationId(5);
    private static final OrganizationId OTHER_BODY = new OrganizationId(6);
    private static final Period YEAR = Period.year(2026);

    @Autowired
    TestTenants tenants;

    @Autowired
    PrintedTables tables;

    @Autowired
    Posters posters;

    @Autowired
    JdbcClient sql;

    @Test
    void whoeverHoldsThePaperCanAskWhatWasPrintedAndWhetherItStillHolds() {
        posters.entries.clear();
        posters.entries.addAll(List.of("东门", "西门"));
        Sheet sheet = print(HUBEI);
        assertThat(sheet.lines()).containsExactly(List.of("东门", "hubei"), List.of("西门", "hubei"));
        String onPaper = sheet.about().code().toString();
        assertThat(onPaper).matches("[0-9A-Z]{4}(-[0-9A-Z]{4}){2}");

        Check check = check(HUBEI, onPaper).orElseThrow();
        assertThat(check.unchanged()).isTrue();
        assertThat(check.about().title()).isEqualTo("宣传栏登记表");
        assertThat(check.about().body()).isEqualTo(BODY);
        assertThat(check.about().days()).isEqualTo(YEAR);
        assertThat(check.about().lines()).isEqualTo(2);

        posters.entries.set(1, "北门");
        assertThat(check(HUBEI, onPaper).orElseThrow().unchanged()).isFalse();
        posters.entries.set(1, "西门");
        assertThat(check(HUBEI, onPaper).orElseThrow().unchanged()).isTrue();
    }

    @Test
    void aCodeOfAnotherTenantAnswersLikeAnUnknownOne() {
        posters.entries.clear();
        posters.entries.add("东门");
        for (TenantCode own : tenants.all()) {
            String code = print(own).about().code().toString();
            for (TenantCode asked : tenants.all()) {
                assertThat(check(asked, code).isPresent()).isEqualTo(asked.equals(own));
            }
        }
        assertThat(check(BEIJING, "0000-0000-0000")).isEmpty();
    }

    @Test
    void nothingIsPrintedForABodyOutOfReachOrFromAnEmptyTable() {
        posters.entries.clear();
        assertThat(tenants.in(GUANGDONG, () -> tables.issue("test.posters", BODY, YEAR)))
                .isInstanceOf(Outcome.Refused.class);
        posters.entries.add("东门");
        assertThat(tenants.in(GUANGDONG, () -> tables.issue("test.posters", OTHER_BODY, YEAR)))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whatStoodInTheTableIsNotKept() {
        posters.entries.clear();
        posters.entries.add("东门甲乙丙");
        Sheet sheet = print(HUBEI);
        String row = tenants.in(
                HUBEI,
                () -> sql.sql("SELECT * FROM printed_table WHERE id = ?")
                        .param(sheet.about().code().value())
                        .query()
                        .singleRow()
                        .toString());
        assertThat(row).contains("宣传栏登记表").doesNotContain("东门甲乙丙");
    }

    @Test
    void aCodeIsReadAsPeopleTypeIt() {
        Code code = new Code((1L << 60) - 1);
        assertThat(code).hasToString("ZZZZ-ZZZZ-ZZZZ");
        assertThat(Code.of("zzzz zzzz　ｚｚｚｚ")).contains(code);
        assertThat(Code.of("OIL0-0000-0001")).contains(Code.of("0110-0000-0001").orElseThrow());
        assertThat(Code.of("0000")).isEmpty();
        assertThat(Code.of("00000000000U")).isEmpty();
        for (int i = 0; i < 100; i++) {
            Code random = Code.random();
            assertThat(Code.of(random.toString())).contains(random);
        }
    }

    private Sheet print(TenantCode tenant) {
        return tenants.in(tenant, () -> tables.issue("test.posters", BODY, YEAR).orThrow());
    }

    private Optional<Check> check(TenantCode tenant, String typed) {
        return tenants.in(tenant, () -> Code.of(typed).flatMap(tables::check));
    }
}
