package lianxin.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import lianxin.ledger.Attribute;
import lianxin.ledger.AttributeType;
import lianxin.ledger.FactKind;
import lianxin.ledger.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * The kinds of facts and relations that a pack stands on, so that it can be written before the module that keeps them.
 * Attributes are numbers, codes and flags: there is no type that could hold a name or a text.
 *
 * @param subjects to whom facts of each kind are credited
 * @param places where each kind stands in the pack
 */
record PackKinds(
        Map<String, FactKind> facts,
        Map<String, RelationKind> relations,
        Map<String, Set<SubjectKind>> subjects,
        Map<String, YamlNode> places) {

    static final PackKinds NONE = new PackKinds(Map.of(), Map.of(), Map.of(), Map.of());

    private static final Pattern KIND = Pattern.compile("[a-z]+\\.[a-z][a-z0-9_]*");
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]*");
    private static final Pattern ABOUT_A_PERSON = Pattern.compile(
            "(^|_)(name|id_?number|id_?card|photo|gps|latitude|longitude|device|wechat|qq|openid|ethnicity|religion"
                    + "|sentiment|mood|tendency|phone|mobile|remark|text)($|_)|姓名|身份证|手机|照片|宗教|思想状况|倾向性|备注");

    /** What the documents of {@code pack/kinds.yaml} declare. */
    static PackKinds read(List<YamlNode> documents) {
        PackKinds kinds = new PackKinds(
                new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        for (YamlNode document : documents) {
            fields(document.find("facts")).forEach((name, node) -> kinds.fact(word(node, name, KIND), node));
            fields(document.find("relations")).forEach((name, node) -> kinds.relation(word(node, name, KIND), node));
            document.nothingElse();
        }
        return kinds;
    }

    private void fact(String name, YamlNode node) {
        YamlNode object = node.find("object");
        facts.put(
                name,
                new FactKind(
                        name,
                        title(node),
                        object == null ? "" : word(object, object.text(), WORD),
                        attributes(node),
                        node.text("record", "")));
        subjects.put(
                name,
                node.get("subject").items().stream()
                        .map(subject -> subject.choice(SubjectKind.class))
                        .collect(Collectors.toUnmodifiableSet()));
        places.put(name, node);
        node.nothingElse();
    }

    private void relation(String name, YamlNode node) {
        YamlNode object = node.get("object");
        YamlNode carrier = node.find("carrier");
        SubjectKind subject = node.get("subject").choice(SubjectKind.class);
        relations.put(
                name,
                new RelationKind(
                        name,
                        title(node),
                        subject,
                        word(object, object.text(), WORD),
                        carrier == null ? null : carrier.choice(SubjectKind.class),
                        attributes(node)));
        places.put(name, node);
        node.nothingElse();
    }

    private static List<Attribute> attributes(YamlNode node) {
        List<Attribute> attributes = new ArrayList<>();
        fields(node.find("attributes")).forEach((name, of) -> {
            AttributeType type = of.get("type").choice(AttributeType.class);
            String unit = type == AttributeType.NUMBER ? of.get("unit").text() : "";
            YamlNode meaning = of.get("meaning");
            Map<String, String> choices = new LinkedHashMap<>();
            fields(of.find("choices")).forEach((code, words) -> choices.put(code, notAPerson(words, words.text())));
            attributes.add(new Attribute(
                    notAPerson(of, word(of, name, WORD)), type, unit, notAPerson(meaning, meaning.text()), choices));
            of.nothingElse();
        });
        return attributes;
    }

    private static String title(YamlNode node) {
        return notAPerson(node.get("title"), node.get("title").text());
    }

    private static Map<String, YamlNode> fields(@Nullable YamlNode node) {
        return node == null ? Map.of() : node.fields();
    }

    private static String word(YamlNode node, String word, Pattern form) {
        if (!form.matcher(word).matches()) {
            throw node.unreadable("not-a-name", word);
        }
        return word;
    }

    /** What is never kept of a young person is no attribute of a fact either. */
    static String notAPerson(YamlNode node, String words) {
        if (ABOUT_A_PERSON.matcher(words).find()) {
            throw node.unreadable("about-a-person", words);
        }
        return words;
    }
}
