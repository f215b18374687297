package lianxin.notification;

import static lianxin.testing.TestTenants.BEIJING;
import static lianxin.testing.TestTenants.GUANGDONG;
import static lianxin.testing.TestTenants.HUBEI;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import lianxin.audit.Audit;
import lianxin.audit.AuditEntry;
import lianxin.extension.Extensions;
import lianxin.identity.AccountId;
import lianxin.identity.Accounts;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.kernel.Role;
import lianxin.kernel.TenantCode;
import lianxin.notification.Reminder.Rhythm;
import lianxin.notification.Reminder.Sent;
import lianxin.notification.Reminder.State;
import lianxin.spi.Delivery;
import lianxin.testing.TestAccounts;
import lianxin.testing.TestTenants;
import lianxin.webhook.Receiver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The jar that this build made, signed, installed, set up by three tenants, and a reminder that leaves through it. */
@Tag("database")
@SpringBootTest
class NotificationIntegrationTests {

    private static final String PLUGIN = "webhook-channel";
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 9, 2);
    private static final LocalDate THURSDAY = WEDNESDAY.plusDays(1);
    private static final LocalDate MONDAY = WEDNESDAY.plusDays(5);
    private static final Receiver RECEIVER = receiver();
    private static final Path FOLDER =
            SignedJars.installed(Path.of("target", "installed-" + System.nanoTime()), RECEIVER.origin());

    @DynamicPropertySource
    static void installed(DynamicPropertyRegistry properties) {
        properties.add("lianxin.extension.folder", FOLDER::toString);
        properties.add("lianxin.extension.look", () -> "1h");
    }

    @Autowired
    TestTenants tenants;

    @Autowired
    TestAccounts people;

    @Autowired
    Accounts accounts;

    @Autowired
    Channels channels;

    @Autowired
    OwnReminders reminders;

    @Autowired
    NoteReminders notes;

    @Autowired
    SendReminders sends;

    @Autowired
    TestDesk desk;

    @Autowired
    Extensions extensions;

    @Autowired
    Audit audit;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void nobodyHasChosenAnything() {
        for (TenantCode tenant : tenants.all()) {
            tenants.in(
                    tenant,
                    () -> sql.sql("DELETE FROM reminder_choice").update()
                            + sql.sql("DELETE FROM reminder_message").update());
        }
        RECEIVER.requests().clear();
        RECEIVER.answers(204);
        desk.number = 3;
        desk.asked.clear();
    }

    @AfterAll
    static void stop() {
        RECEIVER.close();
    }

    @Test
    void whoWantsItIsToldHowMuchWaitsOverTheChannelOfTheOwnTenant() {
        for (TenantCode tenant : tenants.all()) {
            switchOn(tenant);
            choose(tenant, person(tenant), Rhythm.DAILY);
        }
        round(HUBEI, THURSDAY);
        assertThat(RECEIVER.requests()).hasSize(1).allSatisfy(request -> {
            assertThat(request.path()).isEqualTo("/hubei");
            assertThat(request.authorization()).isEqualTo("Bearer token-hubei");
            assertThat(request.body()).contains("\"to\":\"工号-hubei\"", "您在连心有 3 项待办", "不另报材料、照片、截图");
        });
        round(GUANGDONG, THURSDAY);
        round(BEIJING, THURSDAY);
        assertThat(RECEIVER.requests())
                .extracting(Receiver.Request::path)
                .containsExactly("/hubei", "/guangdong", "/beijing");
        assertThat(RECEIVER.requests().stream().map(Receiver.Request::key)).doesNotHaveDuplicates();
    }

    @Test
    void thePersonIsAskedForInTheOwnPostsAndOncePerDay() {
        switchOn(HUBEI);
        AccountId person = person(HUBEI);
        tenants.in(
                HUBEI,
                () -> accounts.grant(person, Role.BRANCH_LEADER, people.county(HUBEI), LocalDate.of(2026, 1, 6))
                        .orThrow());
        choose(HUBEI, person, Rhythm.DAILY);
        round(HUBEI, THURSDAY);
        round(HUBEI, THURSDAY);
        assertThat(RECEIVER.requests())
                .as("the same thing in two posts is one thing")
                .hasSize(1)
                .allSatisfy(request -> assertThat(request.body()).contains("3 项"));
        assertThat(desk.asked)
                .extracting(Caller::account, Caller::role)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(person.value(), Role.CADRE),
                        org.assertj.core.groups.Tuple.tuple(person.value(), Role.BRANCH_LEADER));
    }

    @Test
    void nobodyIsRemindedOfNothingOnAWeekendOrMoreOftenThanWanted() {
        switchOn(HUBEI);
        choose(HUBEI, person(HUBEI), Rhythm.WEEKLY);
        round(HUBEI, THURSDAY);
        round(HUBEI, THURSDAY.plusDays(2));
        assertThat(RECEIVER.requests()).isEmpty();
        round(HUBEI, MONDAY);
        round(HUBEI, MONDAY.plusDays(1));
        assertThat(RECEIVER.requests()).hasSize(1);
        desk.number = 0;
        round(HUBEI, MONDAY.plusDays(7));
        assertThat(RECEIVER.requests()).hasSize(1);
    }

    @Test
    void whoMayNotSignInIsNotAskedFor() {
        switchOn(HUBEI);
        AccountId person = person(HUBEI);
        choose(HUBEI, person, Rhythm.DAILY);
        tenants.in(HUBEI, () -> accounts.enable(person, false).orThrow());
        round(HUBEI, THURSDAY);
        assertThat(desk.asked).isEmpty();
        assertThat(RECEIVER.requests()).isEmpty();
    }

    @Test
    void whatIsNotTakenComesAgainUnderTheSameKeyAndIsGivenUpInTheEnd() {
        switchOn(HUBEI);
        choose(HUBEI, person(HUBEI), Rhythm.DAILY);
        RECEIVER.answers(503);
        round(HUBEI, THURSDAY);
        round(HUBEI, THURSDAY);
        assertThat(RECEIVER.requests()).as("not before its time").hasSize(1);
        assertThat(troubles(HUBEI)).singleElement().satisfies(sent -> {
            assertThat(sent.state()).isEqualTo(State.WAITING);
            assertThat(sent.reason().chinese()).isEqualTo("消息平台答复 503");
        });
        assertThat(troubles(BEIJING)).isEmpty();
        for (int attempt = 2; attempt <= 8; attempt++) {
            later(HUBEI);
            round(HUBEI, THURSDAY);
        }
        assertThat(RECEIVER.requests()).hasSize(5);
        assertThat(RECEIVER.requests().stream().map(Receiver.Request::key).distinct())
                .hasSize(1);
        assertThat(troubles(HUBEI)).singleElement().satisfies(sent -> {
            assertThat(sent.state()).isEqualTo(State.FAILED);
            assertThat(sent.attempts()).isEqualTo(5);
        });
    }

    @Test
    void aReminderOfYesterdayIsNotSent() {
        switchOn(HUBEI);
        choose(HUBEI, person(HUBEI), Rhythm.DAILY);
        on(HUBEI, THURSDAY, notes::run);
        on(HUBEI, THURSDAY.plusDays(1), sends::send);
        assertThat(RECEIVER.requests()).isEmpty();
        assertThat(troubles(HUBEI)).extracting(Sent::state).containsExactly(State.FAILED);
    }

    @Test
    void ofManyNodesOneSends() throws InterruptedException {
        switchOn(HUBEI);
        for (int person = 0; person < 5; person++) {
            choose(HUBEI, person(HUBEI), Rhythm.DAILY);
        }
        List<Thread> nodes = IntStream.range(0, 4)
                .mapToObj(node -> Thread.ofVirtual().start(() -> round(HUBEI, THURSDAY)))
                .toList();
        for (Thread node : nodes) {
            node.join();
        }
        round(HUBEI, THURSDAY);
        assertThat(RECEIVER.requests()).hasSize(5);
        assertThat(RECEIVER.requests().stream().map(Receiver.Request::key)).doesNotHaveDuplicates();
    }

    @Test
    void whoStopsIsForgottenAtOnce() {
        switchOn(HUBEI);
        AccountId person = person(HUBEI);
        choose(HUBEI, person, Rhythm.DAILY);
        on(HUBEI, THURSDAY, notes::run);
        assertThat(as(HUBEI, person, () -> reminders.mine().orElseThrow().address()))
                .isEqualTo("工号-hubei");
        as(HUBEI, person, () -> reminders.stop().orThrow());
        on(HUBEI, THURSDAY, sends::send);
        assertThat(RECEIVER.requests()).isEmpty();
        assertThat(as(HUBEI, person, reminders::mine)).isEmpty();
        assertThat(count(HUBEI, "reminder_choice") + count(HUBEI, "reminder_message"))
                .isZero();
    }

    @Test
    void addressesAndSettingsLieSealedAndASecretIsNeverShownAgain() {
        switchOn(HUBEI);
        choose(HUBEI, person(HUBEI), Rhythm.DAILY);
        String stored = tenants.in(
                HUBEI,
                () -> sql.sql("SELECT address FROM reminder_choice")
                                .query(String.class)
                                .single()
                        + sql.sql("SELECT settings FROM message_channel")
                                .query(String.class)
                                .single());
        assertThat(stored).doesNotContain("工号", "token-hubei", "127.0.0.1");
        Channel shown = administrator(HUBEI, () -> channels.list().getFirst());
        assertThat(shown.settings()).containsEntry("token", "").containsEntry("url", RECEIVER.origin() + "/hubei");
        administrator(
                HUBEI,
                () -> channels.change(PLUGIN, Map.of("url", RECEIVER.origin() + "/moved", "token", ""), true)
                        .orThrow());
        round(HUBEI, THURSDAY);
        assertThat(RECEIVER.requests()).singleElement().satisfies(request -> {
            assertThat(request.path()).isEqualTo("/moved");
            assertThat(request.authorization()).isEqualTo("Bearer token-hubei");
        });
    }

    @Test
    void whatCannotWorkIsRefused() {
        AccountId person = person(HUBEI);
        assertThat(codes(administrator(HUBEI, () -> channels.change(PLUGIN, Map.of(), true))))
                .containsExactly("channel.setting-missing");
        assertThat(codes(administrator(
                        HUBEI, () -> channels.change(PLUGIN, Map.of("url", "http://169.254.169.254/latest"), true))))
                .containsExactly("channel.objection");
        assertThat(codes(administrator(HUBEI, () -> channels.change("no-such-plugin", Map.of(), true))))
                .containsExactly("channel.silent");
        switchOn(HUBEI);
        assertThat(codes(chooses(HUBEI, person, " "))).containsExactly("channel.address-missing");
        assertThat(codes(chooses(HUBEI, person, "13812345678"))).containsExactly("free-text.telephone");
        administrator(HUBEI, () -> channels.change(PLUGIN, Map.of(), false).orThrow());
        assertThat(codes(chooses(HUBEI, person, "7"))).containsExactly("channel.off");
        assertThat(codes(administrator(HUBEI, () -> channels.test(PLUGIN, "7", Locale.ENGLISH))))
                .containsExactly("channel.off");
    }

    @Test
    void theAdministratorTriesItAndNothingOfThatIsKept() {
        switchOn(HUBEI);
        assertThat(administrator(
                        HUBEI, () -> channels.test(PLUGIN, "me", Locale.ENGLISH).orThrow()))
                .isEqualTo(Delivery.accepted());
        assertThat(RECEIVER.requests())
                .singleElement()
                .satisfies(request ->
                        assertThat(request.body()).contains("\"to\":\"me\"", "test message", "\"language\":\"en\""));
        assertThat(count(HUBEI, "reminder_message")).isZero();
    }

    @Test
    void anotherTenantKnowsNothingOfIt() {
        switchOn(HUBEI);
        administrator(
                BEIJING, () -> channels.change(PLUGIN, address(BEIJING), false).orThrow());
        assertThat(administrator(BEIJING, () -> channels.list().getFirst()).on())
                .isFalse();
        assertThat(as(BEIJING, person(BEIJING), reminders::offered)).isEmpty();
    }

    @Test
    void everyActStandsInTheTrail() {
        switchOn(HUBEI);
        AccountId person = person(HUBEI);
        choose(HUBEI, person, Rhythm.DAILY);
        round(HUBEI, THURSDAY);
        as(HUBEI, person, () -> reminders.stop().orThrow());
        Set<String> acts = new HashSet<>();
        tenants.in(HUBEI, () -> audit.read("notification.", Optional.empty(), 50)).rows().stream()
                .map(AuditEntry::act)
                .forEach(acts::add);
        assertThat(acts)
                .contains(
                        "notification.channel.on",
                        "notification.reminder.choose",
                        "notification.reminder.send",
                        "notification.reminder.stop");
    }

    @Test
    void aPluginThatIsTakenAwayFailsNothingAndItsRemindersWait() throws IOException {
        switchOn(HUBEI);
        choose(HUBEI, person(HUBEI), Rhythm.DAILY);
        Path jar = FOLDER.resolve(PLUGIN + ".jar");
        Path away = Files.move(jar, FOLDER.resolve("away"));
        extensions.look();
        round(HUBEI, THURSDAY);
        assertThat(troubles(HUBEI)).singleElement().satisfies(sent -> {
            assertThat(sent.state()).isEqualTo(State.WAITING);
            assertThat(sent.reason().chinese()).startsWith("没有安装这个插件");
        });
        assertThat(administrator(HUBEI, () -> channels.list().getFirst()).trouble())
                .isNotNull();
        Files.move(away, jar);
        extensions.look();
        later(HUBEI);
        round(HUBEI, THURSDAY);
        assertThat(RECEIVER.requests()).hasSize(1);
    }

    private void switchOn(TenantCode tenant) {
        administrator(
                tenant, () -> channels.change(PLUGIN, address(tenant), true).orThrow());
    }

    private static Map<String, String> address(TenantCode tenant) {
        return Map.of("url", RECEIVER.origin() + "/" + tenant, "token", "token-" + tenant);
    }

    private AccountId person(TenantCode tenant) {
        return people.open(tenant, TestAccounts.name(), Role.CADRE, people.root(tenant), 0, TestAccounts.PASSWORD);
    }

    private void choose(TenantCode tenant, AccountId person, Rhythm rhythm) {
        HouseClock.on(
                WEDNESDAY,
                () -> as(
                        tenant,
                        person,
                        () -> reminders
                                .choose(PLUGIN, "工号-" + tenant, rhythm, Locale.SIMPLIFIED_CHINESE)
                                .orThrow()));
    }

    private Outcome<AccountId> chooses(TenantCode tenant, AccountId person, String address) {
        return as(tenant, person, () -> reminders.choose(PLUGIN, address, Rhythm.DAILY, Locale.ENGLISH));
    }

    /** What both jobs do on that day. */
    private void round(TenantCode tenant, LocalDate day) {
        on(tenant, day, notes::run);
        on(tenant, day, sends::send);
    }

    private static void on(TenantCode tenant, LocalDate day, Runnable work) {
        HouseClock.on(day, () -> Caller.system(tenant).run(work));
    }

    /** The pause before the next attempt is over. */
    private void later(TenantCode tenant) {
        tenants.in(
                tenant,
                () -> sql.sql("UPDATE reminder_message SET next_attempt = '2026-01-01'")
                        .update());
    }

    private List<Sent> troubles(TenantCode tenant) {
        return administrator(tenant, channels::troubles);
    }

    private long count(TenantCode tenant, String table) {
        return tenants.in(
                tenant,
                () -> sql.sql("SELECT count(*) FROM " + table).query(Long.class).single());
    }

    private <T> T administrator(TenantCode tenant, Supplier<T> work) {
        return tenants.as(tenant, Role.ADMINISTRATOR, people.root(tenant).value(), 0, work);
    }

    private <T> T as(TenantCode tenant, AccountId person, Supplier<T> work) {
        return new Caller(
                        tenant,
                        person.value(),
                        "",
                        Role.CADRE,
                        people.root(tenant).value(),
                        0)
                .call(work::get);
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused
                ? refused.reasons().stream().map(lianxin.kernel.Refusal::code).toList()
                : List.of();
    }

    private static Receiver receiver() {
        try {
            return new Receiver();
        } catch (IOException failed) {
            throw new java.io.UncheckedIOException(failed);
        }
    }
}
