package lianxin.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import lianxin.ledger.AttributeType;
import lianxin.ledger.RecordField;
import lianxin.ledger.SubjectKind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The schema that editors check YAML against while somebody types: it agrees with the reader of packs. */
class PackSchemaTests {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @TestFactory
    Stream<DynamicTest> everyFileOfEveryDeliveredPackFitsItsSchema() {
        return DeliveredPacks.names().stream()
                .flatMap(pack -> DeliveredPacks.files(pack).entrySet().stream()
                        .filter(file -> file.getKey().endsWith(".yaml"))
                        .map(file -> DynamicTest.dynamicTest(
                                pack + "/" + file.getKey(),
                                () -> assertThat(errors(SchemaKeys.kind(file.getKey()), file.getValue()))
                                        .isEmpty())));
    }

    @TestFactory
    Stream<DynamicTest> aMistakeIsSeenWhileItIsTyped() {
        String head = "title: 省\ndocument: 省〔2026〕2号\nissuer: 省\n";
        String duty = "duty: a.b\narticle: 第一条\ntitle: 甲\nsubject: cadre\nperiod: calendar-year\n";
        String counting = "require: { title: 甲, unit: 次, facts: a.c, measure: count, min: 1 }\n";
        String sentence = "scenario: 甲\nduty: a.b\ngiven: { subject: cadre }\n";
        return Stream.of(
                        mistake("pack", head + "level: province\njurisdiction: 420000\n", "jurisdiction"),
                        mistake("pack", head + "level: provinze\njurisdiction: \"420000\"\n", "level"),
                        mistake("pack", "title: 省\nlevel: province\njurisdiction: \"420000\"\n", "document"),
                        mistake("parameter", "name: a.b\nvaules: {}\n", "vaules"),
                        mistake("parameter", "name: a.b\nbound: flor\n", "bound"),
                        mistake(
                                "parameter",
                                "name: a.b\nvalues: { 2026-1-1: { value: 1, reference: 甲 } }\n",
                                "2026-1-1"),
                        mistake("parameter", "name: a.b\nvalues: { 2026-01-01: { value: 1 } }\n", "reference"),
                        mistake("parameter", "title: 甲\n", "name"),
                        mistake("duty", duty + counting + "peroid: quarter\n", "peroid"),
                        mistake("duty", duty.replace("title: 甲\n", "") + counting, "title"),
                        mistake("duty", duty.replace("cadre", "member") + counting, "subject"),
                        mistake("duty", duty + counting.replace("count", "average(days)"), "measure"),
                        mistake("duty", duty + counting.replace("min: 1", "min: 很多"), "min"),
                        mistake("duty", duty + counting + "scope: [{ when: cadre.leader }]\n", "else"),
                        mistake("kinds", "facts: { a.b: { title: 甲, subject: member } }\n", "subject"),
                        mistake("kinds", kind("{ type: text, meaning: 姓名 }"), "type"),
                        mistake("kinds", kind("{ type: number, meaning: 天数 }"), "unit"),
                        mistake("periods", "quarter: { anchor: 2014-01-01, months: 0 }\n", "months"),
                        mistake("categories", "a.b: [{ when: cadre.leader }]\n", "else"),
                        mistake("fields", "- { field: a, title: 甲, type: text }\n", "type"),
                        mistake(
                                "fields",
                                "- { field: a, title: 甲, type: flag, article: 甲, class: work }\n",
                                "retention"),
                        mistake("categories", "a.b.c: { values: { A: { title: 甲 } } }\n", "under"),
                        mistake("scenario", sentence + "on: 2026-01-01\nexpect: { status: failed }\n", "status"),
                        mistake("scenario", sentence + "expect: { status: done }\n", "on"))
                .map(mistake -> DynamicTest.dynamicTest(
                        mistake.schema + ": " + mistake.word,
                        () -> assertThat(errors(mistake.schema, mistake.yaml))
                                .anySatisfy(error -> assertThat(error).contains(mistake.word))));
    }

    private static String kind(String attribute) {
        return "facts: { a.b: { title: 甲, subject: cadre, attributes: { c: " + attribute + " } } }\n";
    }

    @Test
    void theReaderAndTheSchemaKnowTheSameKeys() {
        SchemaKeys keys = new SchemaKeys();
        keys.read(List.of(PackFixtures.shapes()), PackFixtures.WORDS);
        keys.read(List.of(PackFixtures.files("duties")), DutyWords.ALL);
        String amendment = "amends: test.school\nalso: [{ when: cadre.rank == \"STAFF\", else: 科员 }]\n";
        Map<String, String> province = PackFixtures.province("", amendment);
        province.computeIfPresent("pack/pack.yaml", (path, head) -> head + "valid-from: 2026-01-01\n");
        keys.read(List.of(PackFixtures.shapes(), province), PackFixtures.WORDS);
        keys.read(List.of(PackFixtures.shapes(), PackFieldsTests.adding()), PackFieldsTests.WORDS);
        keys.read(List.of(SchemeFixtures.pack()), SchemeFixtures.WORDS);
        keys.read(List.of(SchemeFixtures.pack(), SchemeFixtures.province()), SchemeFixtures.WORDS);
        Map<String, String> national = DeliveredPacks.files("national");
        keys.read(List.of(national), DeliveredPacks.HOUSE);
        DeliveredPacks.names().stream()
                .filter(name -> !name.equals("national"))
                .forEach(name -> keys.read(List.of(national, DeliveredPacks.files(name)), DeliveredPacks.HOUSE));

        assertThat(keys.onlyInTheSchema()).isEmpty();
        assertThat(keys.onlyInTheReader()).isEmpty();
    }

    @Test
    void theReaderAndTheSchemaKnowTheSameWords() {
        assertWords("pack", "/properties/level", Pack.Level.values());
        assertWords("parameter", "/properties/type", Parameter.Type.values());
        assertWords("parameter", "/properties/bound", Bound.values());
        assertWords("common", "/$defs/subject", SubjectKind.values());
        assertWords("common", "/$defs/attribute/properties/type", AttributeType.values());
        assertWords("fields", "/items/properties/type", RecordField.Type.values());
        assertWords("duty", "/$defs/duty/properties/as-of", Duty.AsOf.values());
        assertWords("duty", "/$defs/duty/properties/attribute-to", Attribution.values());
        assertWords("duty", "/$defs/duty/properties/open/anyOf/0", Duty.Open.values());
        assertWords("duty", "/$defs/prorate/properties/by", Prorate.By.values());
        assertWords("duty", "/$defs/prorate/properties/round", Prorate.Round.values());
        assertWords("duty", "/$defs/deadline/properties/after", Deadline.From.values());
        assertWords("duty", "/$defs/duty/properties/force", Duty.Force.values());
        List<String> statuses = new ArrayList<>(words(Status.values()));
        statuses.add("absent");
        assertThat(words("scenario", "/$defs/expectation/properties/status")).hasSameElementsAs(statuses);
    }

    @Test
    void everyMeasureThatTheReaderKnowsMayBeWritten() {
        for (String shape : List.of("counting", "holding")) {
            String form = SchemaKeys.schemaOf("duty.json")
                    .at("/$defs/" + shape + "/properties/measure/pattern")
                    .asString();
            List<String> measures = words(shape.equals("counting") ? Measure.Kind.values() : Holding.Kind.values());
            assertThat(measures)
                    .allSatisfy(measure -> assertThat(List.of(measure, measure + "(x)"))
                            .as(measure)
                            .anyMatch(written -> written.matches(form)));
        }
    }

    private static void assertWords(String schema, String pointer, Enum<?>[] words) {
        assertThat(words(schema, pointer)).as(pointer).hasSameElementsAs(words(words));
    }

    private static List<String> words(String schema, String pointer) {
        List<String> words = new ArrayList<>();
        SchemaKeys.schemaOf(schema + ".json").at(pointer + "/enum").forEach(word -> words.add(word.asString()));
        return words;
    }

    private static List<String> words(Enum<?>[] constants) {
        return Stream.of(constants)
                .map(constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                .toList();
    }

    /** A document with a mistake in it, and the word that its error must hold. */
    private record Mistake(String schema, String yaml, String word) {}

    private static Mistake mistake(String schema, String yaml, String word) {
        return new Mistake(schema, yaml, word);
    }

    private static List<String> errors(String schema, String yaml) {
        List<String> errors = new ArrayList<>();
        for (Node document : documents(yaml)) {
            SCHEMAS
                    .getSchema(SchemaLocation.of("classpath:pack-schema/" + schema + ".json"))
                    .validate(json(document))
                    .stream()
                    .map(Error::toString)
                    .forEach(errors::add);
        }
        return errors;
    }

    private static List<Node> documents(String yaml) {
        return StreamSupport.stream(
                        new Yaml().composeAll(new StringReader(yaml)).spliterator(), false)
                .toList();
    }

    /** As editors read YAML: a plain scalar that looks like a number or a flag is one, everything else is a text. */
    private static JsonNode json(Node node) {
        return switch (node) {
            case MappingNode mapping -> {
                ObjectNode object = JSON.objectNode();
                mapping.getValue()
                        .forEach(entry ->
                                object.set(((ScalarNode) entry.getKeyNode()).getValue(), json(entry.getValueNode())));
                yield object;
            }
            case SequenceNode sequence -> {
                ArrayNode array = JSON.arrayNode();
                sequence.getValue().forEach(item -> array.add(json(item)));
                yield array;
            }
            case ScalarNode scalar -> scalar(scalar);
            default -> throw new AssertionError(node);
        };
    }

    private static JsonNode scalar(ScalarNode scalar) {
        String text = scalar.getValue();
        boolean plain = scalar.getScalarStyle() == DumperOptions.ScalarStyle.PLAIN;
        if (plain && text.matches("-?[0-9]+")) {
            return JSON.numberNode(Long.parseLong(text));
        }
        if (plain && text.matches("-?[0-9]+\\.[0-9]+")) {
            return JSON.numberNode(new BigDecimal(text));
        }
        return plain && text.matches("true|false") ? JSON.booleanNode(text.equals("true")) : JSON.stringNode(text);
    }
}
