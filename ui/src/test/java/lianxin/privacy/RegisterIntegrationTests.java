package lianxin.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import lianxin.Application;
import lianxin.testing.TestTenants;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

@Tag("database")
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "lianxin.tenancy.tasks=false")
class RegisterIntegrationTests {

    /** What is never stored, as the names of columns would give it away. */
    private static final Pattern NEVER_STORED = Pattern.compile(
            "(^|_)(id_?number|id_?card|identity_card|photo|portrait|gps|latitude|longitude|track|device|wechat|qq|openid"
                    + "|ethnicity|ethnic_group|nation|religion|sentiment|mood|ideology|tendency|remark_on_member|phone"
                    + "|mobile|telephone|login_count|online_time|last_login|last_seen|risk_level|warning_level)($|_)");

    private static final List<String> NEVER_SAID = List.of("身份证", "民族", "宗教", "思想状况", "倾向性", "预警", "重点青少年", "问题青年");

    private static final Set<String> CLASSES =
            Set.of("key", "public", "work", "personal", "evidence", "sealed", "secret");

    @Autowired
    TestTenants tenants;

    @Autowired
    DataRegister register;

    @Autowired
    JdbcClient sql;

    @Test
    void everyStoredColumnStandsInTheRegisterAndNothingElseDoes() {
        Set<String> stored = new TreeSet<>(tenants.in(
                TestTenants.HUBEI,
                () -> sql.sql("SELECT CONCAT(table_name, '.', column_name) FROM information_schema.columns"
                                + " WHERE table_schema = DATABASE() AND table_name NOT LIKE 'change_log%'")
                        .query(String.class)
                        .list()));
        Set<String> registered = new TreeSet<>();
        register.columns().forEach(column -> registered.add(column.table() + "." + column.name()));
        assertThat(registered).isEqualTo(stored);
    }

    @Test
    void everyEntrySaysWhatForOfWhichClassAndHowLong() {
        assertThat(register.columns()).isNotEmpty().allSatisfy(column -> {
            assertThat(column.purpose()).isNotBlank();
            assertThat(column.retention()).isNotBlank();
            assertThat(column.dataClass()).isIn(CLASSES);
        });
    }

    @Test
    void nothingIsKeptThatIsNeverStored() {
        assertThat(register.columns()).allSatisfy(column -> {
            assertThat(NEVER_STORED.matcher(column.name()).find())
                    .as(column.toString())
                    .isFalse();
            assertThat(NEVER_SAID).noneMatch(column.purpose()::contains);
        });
    }
}
