package lianxin.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import lianxin.rules.Parameter.Dated;
import lianxin.rules.Parameter.Layer;
import lianxin.rules.Parameter.Type;
import org.jspecify.annotations.Nullable;

/** Lays the parameters of a chain of packs over each other and checks each level against the bounds above it. */
final class ParameterReader {

    static final String OPEN_CELL = "open";

    private final Map<String, Parameter> parameters = new LinkedHashMap<>();
    private final Consumer<Finding> findings;

    ParameterReader(Consumer<Finding> findings) {
        this.findings = findings;
    }

    Map<String, Parameter> parameters() {
        return parameters;
    }

    /** Lays the parameters of one pack below those read so far. */
    void lay(Pack pack) {
        pack.parameters().forEach((name, node) -> {
            try {
                Parameter above = parameters.get(name);
                Parameter laid = above == null ? declared(pack.header(), name, node) : lowered(above, pack, node);
                node.nothingElse();
                parameters.put(name, laid);
                if (above != null) {
                    BoundCheck.refuseLooser(above, laid);
                }
            } catch (Unreadable broken) {
                findings.accept(broken.finding());
            }
        });
    }

    private static Parameter declared(Pack.Header pack, String name, YamlNode node) {
        Type type = node.choice("type", Type.class, Type.NUMBER);
        List<String> by = node.items("by").stream().map(YamlNode::text).toList();
        ParameterForm form = new ParameterForm(type, choices(Map.of(), node), by.size());
        Bound bound = node.get("bound").choice(Bound.class);
        if (type == Type.CODE && (bound == Bound.FLOOR || bound == Bound.CEILING)) {
            throw node.get("bound").unreadable("no-order", node.get("title").text());
        }
        return new Parameter(
                name,
                node.get("title").text(),
                node.text("unit", ""),
                type,
                form.choices(),
                by,
                node.get("article").text(),
                List.of(layer(pack, bound, form, node)));
    }

    private static Parameter lowered(Parameter above, Pack pack, YamlNode node) {
        node.find("name");
        Bound bound = BoundCheck.left(above, pack.header(), node);
        if (bound == Bound.FIXED || (bound == Bound.OWN && pack.header().level() != Pack.Level.UNIT)) {
            throw node.unreadable(bound == Bound.FIXED ? "fixed" : "own", above.title(), above.article());
        }
        for (String key : List.of("title", "unit", "type", "by", "article")) {
            if (node.has(key)) {
                throw node.get(key).unreadable("settled-above", above.title(), above.article());
            }
        }
        Bound below = node.choice("bound", Bound.class, bound == Bound.OPEN ? Bound.FIXED : bound);
        if (below != bound && below != Bound.FIXED && (bound == Bound.FLOOR || bound == Bound.CEILING)) {
            throw node.unreadable("bound-loosened", above.title());
        }
        ParameterForm form = new ParameterForm(
                above.type(), choices(above.choices(), node), above.by().size());
        Layer layer = layer(pack.header(), below, form, node);
        List<Layer> layers = new ArrayList<>(List.of(layer));
        layers.addAll(above.layers());
        return new Parameter(
                above.name(),
                above.title(),
                above.unit(),
                above.type(),
                form.choices(),
                above.by(),
                above.article(),
                layers);
    }

    /** The codes that may be set, each with its words; a lower level may add to them. */
    private static Map<String, String> choices(Map<String, String> above, YamlNode node) {
        Map<String, String> choices = new LinkedHashMap<>(above);
        if (node.has("choices")) {
            node.get("choices").fields().forEach((code, words) -> {
                if (choices.put(code, words.text()) instanceof String said && !said.equals(words.text())) {
                    throw words.unreadable("choice-taken", code, said);
                }
            });
        }
        return choices;
    }

    private static Layer layer(Pack.Header pack, Bound bound, ParameterForm form, YamlNode node) {
        NavigableMap<LocalDate, Dated> values = new TreeMap<>();
        if (node.has("values")) {
            node.get("values").fields().forEach((day, dated) -> {
                LocalDate since = PackReader.day(dated.key(day));
                Map<String, @Nullable Object> cells = new HashMap<>();
                form.read(dated.get("value"), form.depth(), Parameter.PLAIN, cells);
                values.put(since, new Dated(cells, dated.get("reference").text()));
                dated.nothingElse();
            });
        }
        return new Layer(pack, bound, values, node);
    }
}
