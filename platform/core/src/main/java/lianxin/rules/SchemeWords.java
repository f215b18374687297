package lianxin.rules;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lianxin.ledger.Attribute;
import lianxin.ledger.AttributeType;
import lianxin.ledger.SubjectKind;
import org.jspecify.annotations.Nullable;

/** What the YAML of one scheme may speak of while it is compiled, and every number that was read so far. */
final class SchemeWords {

    private final Set<String> articles;
    private final Predicates predicates;
    private final Map<String, CelType> types = new HashMap<>();
    private final Map<String, Object> unknown = new HashMap<>();
    private final List<Amount> amounts = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();
    private final String article;

    /**
     * The words of a scheme.
     *
     * @param articles articles that it may name
     * @param article the one that it stands on
     */
    SchemeWords(Set<String> articles, Predicates predicates, Map<String, Parameter> parameters, YamlNode article) {
        this.articles = articles;
        this.predicates = predicates;
        parameters.forEach((name, parameter) -> {
            if (parameter.by().isEmpty()) {
                types.put("param." + name, Place.type(parameter.type()));
            }
        });
        types.put("score", SimpleType.DOUBLE);
        unknown.put("score", 0.0);
        this.article = article(article);
    }

    /** Makes the attributes of a kind of subject known, and how old it is. */
    void know(SubjectKind kind, List<Attribute> attributes) {
        attributes.forEach(attribute -> know(kind.word() + '.' + attribute.name(), attribute.type()));
        know(kind.word() + ".months_old", AttributeType.NUMBER);
    }

    void know(String name, AttributeType type) {
        types.put(name, Place.type(type));
        unknown.put(name, type.unknown());
    }

    /** An item or part, which predicates may ask for once it is scored. */
    String code(YamlNode node) {
        if (!codes.add(node.text())) {
            throw node.unreadable("duplicate-key", node.text());
        }
        types.put("percent." + node.text(), SimpleType.DOUBLE);
        unknown.put("percent." + node.text(), 0.0);
        return node.text();
    }

    /** A code that a part or item has. */
    String known(YamlNode node) {
        if (!codes.contains(node.text())) {
            throw node.unknown(new TreeSet<>(codes));
        }
        return node.text();
    }

    /** The name of something that has been made known. */
    String named(YamlNode node) {
        if (!unknown.containsKey(node.text())) {
            throw node.unreadable("unknown-attribute", node.text(), String.join("、", new TreeSet<>(unknown.keySet())));
        }
        return node.text();
    }

    Map<String, Object> unknown() {
        return Map.copyOf(unknown);
    }

    List<Scheme.Clause> clauses(List<YamlNode> nodes) {
        return nodes.stream().map(this::clause).toList();
    }

    private Scheme.Clause clause(YamlNode node) {
        Scheme.Clause clause = new Scheme.Clause(
                place().predicate(node.get("when")), node.get("else").text());
        node.nothingElse();
        return clause;
    }

    @Nullable
    Predicate predicate(@Nullable YamlNode node) {
        return node == null ? null : place().predicate(node);
    }

    private Place place() {
        return new Place(Map.copyOf(types), Map.of(), Set.of());
    }

    Amount amount(YamlNode node, String code) {
        Amount amount = Amount.read(node, predicates, code);
        amounts.add(amount);
        return amount;
    }

    @Nullable
    Amount optional(@Nullable YamlNode node, String code) {
        return node == null ? null : amount(node, code);
    }

    @Nullable
    Parameter parameter(YamlNode node) {
        return predicates.parameter(node);
    }

    List<Amount> amounts() {
        return List.copyOf(amounts);
    }

    /** The article that a part names, or that of the scheme. */
    String articleOf(YamlNode node) {
        YamlNode own = node.find("article");
        return own == null ? article : article(own);
    }

    private String article(YamlNode node) {
        if (!articles.contains(node.text())) {
            throw node.unreadable("unknown-article", node.text());
        }
        return node.text();
    }
}
