package lianxin.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import lianxin.Application;
import lianxin.kernel.Caller;
import lianxin.kernel.Role;
import lianxin.ledger.RecordField;
import lianxin.ledger.RecordForms;
import lianxin.organization.Authorization;
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

    private static final Set<String> PERSONAL = Set.of("personal", "sealed", "secret");

    private static final Set<String> WHOSE = Set.of("account", "cadre", "member", "youth");

    /** Keys of the tenant, the systems of third parties, and the channels on which messages leave. */
    private static final Set<String> OF_THE_HOUSE = Set.of("field_key", "api_client", "message_channel");

    @Autowired
    TestTenants tenants;

    @Autowired
    Authorization authorization;

    @Autowired
    I18NProvider words;

    @Autowired
    DataRegister register;

    @Autowired
    RecordForms forms;

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
            assertThat(column.purpose().chinese()).isNotBlank();
            assertThat(column.retention()).isNotBlank();
            assertThat(column.dataClass()).isIn(CLASSES);
        });
    }

    /** Secrets of the house itself belong to nobody; everything else that is personal is somebody's, and is told. */
    @Test
    void whateverIsPersonalSaysWhoseItIsAndBothLanguagesCanTellIt() {
        assertThat(register.columns())
                .filteredOn(column -> PERSONAL.contains(column.dataClass()))
                .filteredOn(column -> !OF_THE_HOUSE.contains(column.table()))
                .allSatisfy(
                        column -> assertThat(column.of()).as(column.toString()).isIn(WHOSE));
        assertThat(register.columns())
                .filteredOn(
                        column -> !column.of().isEmpty() && !column.dataClass().equals("key"))
                .allSatisfy(column -> {
                    assertThat(column.about().english()).as(column.toString()).isNotBlank();
                    assertThat(column.purpose().english()).isNotBlank();
                    for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
                        for (String key : List.of("kept." + column.retention(), "class." + column.dataClass())) {
                            assertThat(words.getTranslation("ui.privacy." + key, language))
                                    .isNotBlank()
                                    .doesNotContain(key);
                        }
                    }
                });
    }

    @Test
    void whoSeesItIsAnOperationOfTheAuthorizationFiles() {
        Caller administrator = new Caller(TestTenants.HUBEI, 1, "", Role.ADMINISTRATOR, 0, 0);
        assertThat(register.columns())
                .filteredOn(column -> !column.read().isEmpty())
                .isNotEmpty()
                .allSatisfy(column -> administrator.run(() -> authorization.allows(column.read())));
        assertThat(register.columns())
                .filteredOn(column -> Set.of("member", "youth").contains(column.of()))
                .allSatisfy(column ->
                        assertThat(column.read()).as(column.toString()).isNotEmpty());
    }

    @Test
    void whatPacksAddStandsInColumnsOfItsClassAndGoesWithItsRecord() {
        for (String column : List.of(
                "liaison_visit_revision.work", "liaison_point_record.content", "talk.extra", "fact.attributes")) {
            String[] name = column.split("\\.", 2);
            assertThat(register.find(name[0], name[1])).hasValueSatisfying(found -> {
                assertThat(found.dataClass()).isEqualTo("work");
                assertThat(found.retention()).isEqualTo("frozen-year+5y");
            });
        }
        List<RecordField> added = tenants.in(
                TestTenants.HUBEI, () -> forms.all(LocalDate.of(2026, 1, 1)).fields());
        assertThat(added).isNotEmpty().allSatisfy(field -> {
            assertThat(field.source().dataClass()).isIn("work", "public");
            assertThat(field.source().retention()).isEqualTo("frozen-year+5y");
            assertThat(NEVER_STORED.matcher(field.name()).find()).isFalse();
            assertThat(NEVER_SAID).noneMatch((field.title() + field.choices())::contains);
        });
        assertThat(tenants.in(
                        TestTenants.BEIJING,
                        () -> forms.all(LocalDate.of(2026, 1, 1)).fields()))
                .isEmpty();
    }

    @Test
    void nothingIsKeptThatIsNeverStored() {
        assertThat(register.columns()).allSatisfy(column -> {
            assertThat(NEVER_STORED.matcher(column.name()).find())
                    .as(column.toString())
                    .isFalse();
            assertThat(NEVER_SAID).noneMatch(column.purpose().chinese()::contains);
        });
    }
}
