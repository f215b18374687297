package lianxin.rules;

import static lianxin.rules.PacksWorld.ONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lianxin.kernel.WordBook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** Packs that are wrong in some way, uploaded: a sentence says so in Chinese, and what is in force stays as it is. */
@Tag("database")
@SpringBootTest(properties = "spring.application.name=packs")
@Import({RulesWorld.Words.class, PacksWorld.class})
class BadPacksIntegrationTests {

    private static final String HEAD = "pack/pack.yaml";
    private static final String PARAMETER = "pack/parameters/liaison.yaml";
    private static final String DUTIES = "pack/duties/liaison.yaml";
    private static final String DUTY =
            "duty: liaison.new\narticle: 第一条\ntitle: 新的要求\nsubject: cadre\nperiod: calendar-year\n"
                    + "require: { title: 到点, unit: 次, facts: liaison.visit, measure: count, min: 1 }\n";

    @Autowired
    PacksWorld admins;

    @Autowired
    RulesWorld world;

    @Autowired
    Packs packs;

    @Autowired
    ActivePacks active;

    @Test
    void eachIsRefusedWithASentenceAndThePackInForceIsUntouched() throws IOException {
        admins.inForce(ProvincialPack.asking(5));
        String chain = chain();
        List<PackChange> history = admins.as(ONE, packs::history);
        WordBook words = new WordBook();
        String file = "rules_zh_CN.properties";
        try (InputStream said = PackArchive.class.getResourceAsStream("/i18n/" + file)) {
            words.add(file, said);
        }
        for (Map.Entry<String, Bad> bad : bad().entrySet()) {
            Packs.Report report =
                    admins.as(ONE, () -> packs.upload(bad.getValue().archive())).report();
            assertThat(report.findings())
                    .as(bad.getKey())
                    .extracting(finding -> finding.problem().code())
                    .contains(bad.getValue().code());
            assertThat(report.findings()).allSatisfy(finding -> {
                String sentence = words.say(
                        "refusal." + finding.problem().code(),
                        Locale.SIMPLIFIED_CHINESE,
                        finding.problem().arguments().toArray());
                assertThat(sentence)
                        .as(bad.getKey())
                        .endsWith("。")
                        .containsPattern("[一-龥]{2}")
                        .hasSizeLessThan(600)
                        .doesNotContain("{0}", "Exception", "ERROR");
            });
            assertThat(chain()).as(bad.getKey()).isEqualTo(chain);
        }
        assertThat(admins.as(ONE, packs::history)).isEqualTo(history);
    }

    private record Bad(byte[] archive, String code) {}

    private static Map<String, Bad> bad() {
        Map<String, Bad> all = new LinkedHashMap<>();
        all.put("an old encoding", new Bad(zip("GBK"), "pack.not-utf-8"));
        all.put("two bytes for each letter", new Bad(zip("UTF-16"), "pack.not-utf-8"));
        all.put(
                "a huge number",
                changed(
                        PARAMETER,
                        text -> text.replace("BUREAU: 5", "BUREAU: " + "9".repeat(5_000)),
                        "pack.number-too-large"));
        all.put(
                "a pack that stands on itself",
                changed(HEAD, text -> text.replace("rules-national", ProvincialPack.ID), "pack.base"));
        all.put(
                "a base that is not there",
                changed(HEAD, text -> text.replace("rules-national", "rules-nowhere"), "pack.base"));
        all.put("a base of no version", changed(HEAD, text -> text.replace(">=1.0.0 & <2.0.0", "最新版"), "pack.base"));
        all.put("an unknown kind", with(DUTIES, DUTY.replace("liaison.visit", "liaison.vist"), "pack.unknown-kind"));
        all.put(
                "a second pack for the province",
                changed(
                        "plugin.properties",
                        text -> text.replace(ProvincialPack.ID, "rules-second"),
                        "pack.second-pack"));
        all.put(
                "a scope in which nobody is",
                with(
                        DUTIES,
                        DUTY + "scope: [{ when: cadre.rank == \"A\" && cadre.rank == \"B\", else: 不是 }]\n",
                        "pack.never-holds"));
        all.put(
                "everybody exempt",
                with(DUTIES, DUTY + "exempt: [{ when: 'true', else: 全部免除 }]\n", "pack.nobody-in-scope"));
        all.put("a member judged", with(DUTIES, DUTY.replace("cadre", "member"), "pack.young-person-judged"));
        all.put(
                "each member judged",
                with(
                        DUTIES,
                        "duty: conversation.each\narticle: 第一条\ntitle: 每名团员\nsubject: branch\nperiod: calendar-year\neach: { object: member, from: branch.members }\nrequire: { title: 谈心, unit: 次, facts: conversation.talk, measure: count, min: 1 }\n",
                        "pack.young-person-judged"));
        all.put("a value below the floor", new Bad(ProvincialPack.asking(1).archive(), "pack.below-floor"));
        all.put(
                "a floor as a number that stands alone",
                changed(PARAMETER, text -> text.replaceAll("value: \\{.*}", "value: 9"), "pack.not-a-table"));
        all.put("a file in a folder that nobody reads", with("pack/duty/liaison.yaml", DUTY, "pack.unknown-file"));
        all.put(
                "a product of the future",
                changed("plugin.properties", text -> text + "plugin.requires=>=9.0.0\n", "pack.requires"));
        all.put(
                "a clause with a name without end",
                changed(HEAD, text -> text.replace("第一条", "第一条" + "长".repeat(300)), "pack.title-too-long"));
        all.put("a class", with("pack/Evil.class", "", "pack.not-declarative"));
        return all;
    }

    private static Bad changed(String path, UnaryOperator<String> change, String code) {
        Map<String, String> files = ProvincialPack.asking(5).files();
        files.computeIfPresent(path, (name, text) -> change.apply(text));
        return new Bad(PackArchive.write(files), code);
    }

    private static Bad with(String path, String text, String code) {
        Map<String, String> files = ProvincialPack.asking(5).files();
        files.put(path, text);
        return new Bad(PackArchive.write(files), code);
    }

    private static byte[] zip(String encoding) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (Map.Entry<String, String> file :
                    ProvincialPack.asking(5).files().entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(Charset.forName(encoding)));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private String chain() {
        return world.in(() -> active.inForce().timeline().latest().hash());
    }
}
