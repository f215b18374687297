package lianxin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lianxin.kernel.HouseClock;
import lianxin.testing.ThirdParty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The application is killed and started again, with real processes on a real data folder. */
@Tag("fault")
class KillTests {

    private static final int WRITERS = 4;
    private static final int ACKNOWLEDGED = 80;
    private static final List<String> PROVINCES = List.of("hubei", "guangdong", "beijing");

    @TempDir
    Path data;

    private final List<RunningProcess> started = new ArrayList<>();

    @AfterEach
    void nothingStays() throws IOException {
        started.forEach(RunningProcess::close);
        for (ProcessHandle survivor : RunningProcess.databaseServers(data)) {
            survivor.destroy();
            survivor.onExit().join();
        }
    }

    private RunningProcess start() throws IOException {
        RunningProcess fresh = RunningProcess.start(data);
        started.add(fresh);
        return fresh;
    }

    @Test
    void killedWhileItFillsAndWhileItSavesItEndsWithEverythingThatWasAcknowledged() throws Exception {
        RunningProcess filling = start();
        filling.await(() -> filling.number("SELECT COUNT(*) FROM lianxin_hubei.member") > 0);
        filling.kill();
        keepATenantOfSomebodyElse(filling);

        RunningProcess saving = start().awaitReady();
        assertThat(RunningProcess.databaseServers(data)).hasSize(1);
        assertIsComplete(saving);
        assertThat(saving.number("SELECT COUNT(*) FROM lianxin_sichuan.kept")).isOne();
        Path noted = killAmidSaves(saving);

        try (RunningProcess healed = start().awaitReady()) {
            assertThat(RunningProcess.databaseServers(data)).hasSize(1);
            List<String> acknowledged = Files.readAllLines(noted);
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ACKNOWLEDGED);
            assertEachIsThereOnce(healed, acknowledged);
        }
        assertThat(RunningProcess.databaseServers(data)).isEmpty();
    }

    private static void keepATenantOfSomebodyElse(RunningProcess killed) throws SQLException, IOException {
        try (Connection connection = killed.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA lianxin_sichuan");
            statement.execute("CREATE TABLE lianxin_sichuan.kept (id INT PRIMARY KEY)");
            statement.execute("INSERT INTO lianxin_sichuan.kept VALUES (1)");
            statement.execute("INSERT INTO lianxin.tenant (code, name, division, schema_name, account, sealed_password,"
                    + " fingerprint, held_back) SELECT 'sichuan', name, '51', 'lianxin_sichuan', 'lianxin_sichuan',"
                    + " sealed_password, fingerprint, NULL FROM lianxin.tenant WHERE code = 'hubei'");
        }
    }

    /** What a filling does last is there in each province. */
    private static void assertIsComplete(RunningProcess running) {
        assertThat(running.number("SELECT COUNT(*) FROM lianxin.platform_state WHERE value = 'filled'"))
                .isEqualTo(5);
        for (String province : PROVINCES) {
            String schema = "lianxin_" + province;
            assertThat(running.number("SELECT COUNT(*) FROM " + schema + ".account"))
                    .isGreaterThanOrEqualTo(11);
            assertThat(running.number("SELECT COUNT(*) FROM " + schema + ".member"))
                    .isGreaterThanOrEqualTo(52);
            assertThat(running.number("SELECT COUNT(*) FROM " + schema + ".talk"))
                    .isGreaterThan(3);
            assertThat(running.number("SELECT COUNT(*) FROM " + schema + ".liaison_visit WHERE revision = 2"))
                    .isPositive();
        }
    }

    /** Several clients record talks and note on disk what was acknowledged, until the application is killed among them. */
    private Path killAmidSaves(RunningProcess running) throws Exception {
        ThirdParty client = ThirdParty.at(running.port()).signedIn("demo-beijing", "lianxin-demo");
        String branch = branch(client);
        Path noted = data.resolve("acknowledged");
        List<Thread> writers = new ArrayList<>();
        try (FileChannel notes = FileChannel.open(noted, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (int writer = 0; writer < WRITERS; writer++) {
                String name = "kill-" + writer + "-";
                writers.add(Thread.ofPlatform().start(() -> record(client, branch, name, notes)));
            }
            running.await(() -> noted.toFile().length() > ACKNOWLEDGED * 30L);
            running.kill();
            for (Thread writer : writers) {
                writer.join();
            }
        }
        return noted;
    }

    private static void record(ThirdParty client, String branch, String name, FileChannel notes) {
        try {
            for (int number = 0; ; number++) {
                String key = name + number;
                String id = recorded(client, branch, key);
                notes.write(ByteBuffer.wrap((key + " " + id + "\n").getBytes(StandardCharsets.UTF_8)));
                notes.force(false);
            }
        } catch (IOException | RuntimeException killed) {
            Thread.currentThread().interrupt();
        }
    }

    private static String branch(ThirdParty client) {
        return client.data("{ organization(code: \"11U010101\") { id } }")
                .path("organization")
                .path("id")
                .asString();
    }

    private static String recorded(ThirdParty client, String branch, String key) {
        LocalDate yesterday = new HouseClock().today().minusDays(1);
        JsonNode answer = client.data(
                "mutation($key: RequestKey!, $branch: OrganizationId!, $day: Date!) { recordTalk(key: $key, branch: $branch,"
                        + " talk: {day: $day, form: CHANCE, others: 1}) { ... on RecordedTalk { id } } }",
                Map.of("key", key, "branch", branch, "day", yesterday.toString()));
        return answer.path("recordTalk").path("id").asString();
    }

    private static void assertEachIsThereOnce(RunningProcess healed, List<String> acknowledged) {
        String talks = "SELECT COUNT(*) FROM lianxin_beijing.talk WHERE request_key ";
        for (String line : acknowledged) {
            assertThat(healed.number(talks + "= '" + line.split(" ")[0] + "'"))
                    .as(line)
                    .isOne();
        }
        assertThat(
                        healed.number(
                                "SELECT COUNT(*) FROM lianxin_beijing.fact f JOIN lianxin_beijing.talk t"
                                        + " ON f.source_id = t.id WHERE t.request_key LIKE 'kill-%' AND f.kind = 'conversation.session'"))
                .as("each talk that was kept counts once")
                .isEqualTo(healed.number(talks + "LIKE 'kill-%'"));
        ThirdParty client = ThirdParty.at(healed.port()).signedIn("demo-beijing", "lianxin-demo");
        String[] last = acknowledged.getLast().split(" ");
        assertThat(recorded(client, branch(client), last[0]))
                .as("sent again it is the same talk")
                .isEqualTo(last[1]);
    }
}
