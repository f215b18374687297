package lianxin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import lianxin.Application;
import lianxin.ledger.Attribute;
import lianxin.ledger.FactKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The packs that are delivered, checked against the words that the modules really declare. */
@Tag("database")
@SpringBootTest(
        classes = Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "lianxin.tenancy.tasks=false")
class DeliveredPacksIntegrationTests {

    @Autowired
    List<FactKind> facts;

    @Autowired
    List<Relation> relations;

    @Autowired
    List<SubjectRegister> registers;

    @Test
    void everyDeliveredPackSpeaksTheWordsOfTheModules() {
        Map<String, Map<String, String>> packs = PackFiles.delivered().stream()
                .collect(Collectors.toMap(files -> header(files).id(), files -> files));

        assertThat(packs.keySet())
                .contains("rules-national", "rules-hubei", "rules-shandong", "rules-beijing", "rules-fujian");
        packs.forEach((id, files) -> {
            String base = header(files).base().split(" ", 2)[0];
            List<Map<String, String>> chain = base.isEmpty() ? List.of(files) : List.of(packs.get(base), files);
            assertThat(PackCheck.of(chain, vocabulary()).findings()).as(id).isEmpty();
        });
    }

    @Test
    void theNationalPackAnnouncesWhatTheModulesKeepWordForWord() {
        PackKinds announced = PackFiles.delivered().stream()
                .map(files -> new PackReader(files).read())
                .filter(pack -> pack.header().id().equals("rules-national"))
                .findFirst()
                .orElseThrow()
                .kinds();

        assertThat(facts).allSatisfy(kind -> {
            FactKind same = announced.facts().get(kind.name());
            assertThat(same).as(kind.name()).isNotNull();
            assertThat(same.title()).isEqualTo(kind.title());
            assertThat(same.object()).isEqualTo(kind.object());
            assertThat(sorted(same.attributes())).isEqualTo(sorted(kind.attributes()));
        });
        assertThat(relations).extracting(Relation::kind).allSatisfy(kind -> {
            RelationKind same = announced.relations().get(kind.name());
            assertThat(same).as(kind.name()).isNotNull();
            assertThat(same.subject()).isEqualTo(kind.subject());
            assertThat(same.object()).isEqualTo(kind.object());
            assertThat(sorted(same.attributes())).isEqualTo(sorted(kind.attributes()));
        });
    }

    private static List<Attribute> sorted(List<Attribute> attributes) {
        return attributes.stream().sorted(Comparator.comparing(Attribute::name)).toList();
    }

    private static Pack.Header header(Map<String, String> files) {
        return new PackReader(files).read().header();
    }

    private Vocabulary vocabulary() {
        return new Vocabulary(
                facts,
                relations.stream().map(Relation::kind).toList(),
                registers.stream().collect(Collectors.toMap(SubjectRegister::kind, SubjectRegister::attributes)));
    }
}
