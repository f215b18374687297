package lianxin.rules;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How values of a parameter are written: their type, the codes that may stand there, and how deep the table is. */
record ParameterForm(Parameter.Type type, Map<String, String> choices, int depth) {

    void read(YamlNode node, int levels, String prefix, Map<String, @Nullable Object> cells) {
        if (levels > 0) {
            node.rows()
                    .forEach((key, cell) -> read(cell, levels - 1, prefix.isEmpty() ? key : prefix + '/' + key, cells));
        } else {
            cells.put(prefix, node.isText() && node.text().equals(ParameterReader.OPEN_CELL) ? null : value(node));
        }
    }

    /** A value that stands alone, as it is written in packs; null when it is none of this parameter. */
    static @Nullable Object value(Parameter parameter, String text) {
        Map<String, @Nullable Object> cells = new HashMap<>();
        try {
            ParameterForm form = new ParameterForm(parameter.type(), parameter.choices(), 0);
            YamlNode.read(parameter.name(), text).forEach(node -> form.read(node, 0, Parameter.PLAIN, cells));
            return cells.get(Parameter.PLAIN);
        } catch (Unreadable other) {
            return null;
        }
    }

    private Object value(YamlNode node) {
        return switch (type) {
            case NUMBER -> node.amount();
            case FLAG -> node.flag();
            case CODE -> code(node);
            case DAY -> day(node);
            case CODES -> node.items().stream().map(this::code).toList();
        };
    }

    private static String day(YamlNode node) {
        DeadlineCompiler.monthDay(node);
        return node.text();
    }

    private String code(YamlNode node) {
        if (!choices.isEmpty() && !choices.containsKey(node.text())) {
            throw node.unknown(choices.keySet());
        }
        return node.text();
    }
}
