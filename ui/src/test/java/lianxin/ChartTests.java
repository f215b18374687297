package lianxin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.marcnuri.helm.Helm;
import com.marcnuri.helm.TemplateCommand;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The chart in {@code helm}, checked and rendered by Helm itself. */
class ChartTests {

    private static final Helm CHART = new Helm(Path.of("..", "helm"));

    @Test
    void helmFindsNothingWrongWithTheChart() {
        assertThat(CHART.lint().strict().quiet().call().isFailed()).isFalse();
    }

    @Test
    void theDatabaseAndTheMasterKeyComeFromASecretAndStandNowhereInTheChart() {
        assertThat(rendered(CHART.template()))
                .contains("name: LIANXIN_DB_URL", "jdbc:mysql://db:3306/")
                .containsPattern("LIANXIN_MASTER_KEY\\s+valueFrom:\\s+secretKeyRef:\\s+name: lianxin\\s+key: master")
                .containsPattern("LIANXIN_DB_PASSWORD\\s+valueFrom:\\s+secretKeyRef:")
                .doesNotContain("kind: Secret");
    }

    @Test
    void itRunsWithoutRightsAndIsAskedForItsHealth() {
        assertThat(rendered(CHART.template()))
                .contains("runAsNonRoot: true", "allowPrivilegeEscalation: false", "readOnlyRootFilesystem: true")
                .contains("path: /actuator/health/liveness", "path: /actuator/health/readiness")
                .contains("memory: 2Gi");
    }

    @Test
    void anIngressIsMadeOnlyWhenItIsAskedFor() {
        assertThat(rendered(CHART.template())).doesNotContain("kind: Ingress");
        assertThat(rendered(CHART.template().set("ingress.enabled", "true").set("ingress.host", "lianxin.example")))
                .contains("kind: Ingress", "host: \"lianxin.example\"");
    }

    @Test
    void codePluginsAreMountedOnlyWhenThereIsAVolumeOfThem() {
        assertThat(rendered(CHART.template())).doesNotContain("/plugins");
        assertThat(rendered(CHART.template().set("plugins.claim", "signed-jars")))
                .contains("LIANXIN_EXTENSION_FOLDER", "mountPath: /plugins", "claimName: signed-jars");
    }

    @Test
    void withoutADatabaseItSaysWhatIsMissing() {
        assertThatThrownBy(() -> CHART.template().withName("lianxin").call())
                .hasMessageContaining("database.url names the MySQL server");
    }

    private static String rendered(TemplateCommand command) {
        return command.withName("lianxin")
                .set("database.url", "jdbc:mysql://db:3306/")
                .call();
    }
}
