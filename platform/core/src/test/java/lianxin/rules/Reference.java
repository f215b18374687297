package lianxin.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lianxin.ledger.Attribute;
import lianxin.ledger.AttributeType;
import lianxin.ledger.FactKind;
import lianxin.ledger.SubjectKind;
import tools.jackson.databind.JsonNode;

/** Writes down, for authors of packs, what packs may speak of. */
final class Reference {

    static final String GENERATED = "<!-- 由 ReferenceTests 生成，不要手改 -->\n\n";
    private static final Map<SubjectKind, String> SUBJECTS = Map.of(
            SubjectKind.CADRE, "团干部",
            SubjectKind.BRANCH, "团支部",
            SubjectKind.ORGANIZATION, "团组织",
            SubjectKind.GROUP, "一组团干部");
    private static final Map<AttributeType, String> TYPES =
            Map.of(AttributeType.NUMBER, "整数", AttributeType.CODE, "代码", AttributeType.FLAG, "是否");
    private static final Map<Bound, String> BOUNDS = Map.of(
            Bound.FLOOR, "下限：下级只能更高",
            Bound.CEILING, "上限：下级只能更低",
            Bound.FIXED, "固定",
            Bound.OPEN, "留待本省规定",
            Bound.OWN, "由本单位自定",
            Bound.DEFAULT, "下级可以另作规定");
    private static final Map<Parameter.Type, String> PARAMETERS = Map.of(
            Parameter.Type.NUMBER, "整数",
            Parameter.Type.FLAG, "是否",
            Parameter.Type.CODE, "一个代码",
            Parameter.Type.DAY, "一年里的哪一天",
            Parameter.Type.CODES, "几个代码");

    private final RuleBook national;
    private final Pack pack;
    private final StringBuilder out = new StringBuilder();

    Reference(RuleBook national) {
        this.national = national;
        this.pack = national.packs().getFirst();
    }

    /** Kinds of facts and relations with their attributes, and what is known of subjects. */
    String facts() {
        out.append("# 工作纪实、对应关系和当事人\n\n")
                .append(GENERATED)
                .append("任务要求的条件里可以用到的全部名称。全国的实施办法声明了这些；各省还可以在 `pack/kinds.yaml` 里增加。\n\n")
                .append("每一件工作纪实都有下面几项，不必声明，写成 `fact.days` 这样；其余各项写成 `fact.项`：\n\n");
        attributes("fact", Predicates.OF_FACTS);
        for (Map.Entry<String, String> area : pack.areas().entrySet()) {
            out.append("## ").append(area.getValue()).append("\n\n");
            pack.kinds().facts().values().stream()
                    .filter(kind -> kind.name().startsWith(area.getKey() + "."))
                    .forEach(this::fact);
        }
        out.append("## 对应关系\n\n谁有哪些对象，何时起止。条件里写成 `对象.项`；每个对象都有下面几项：\n\n");
        attributes("point", Predicates.OF_OBJECTS);
        pack.kinds().relations().values().forEach(kind -> {
            out.append("### `")
                    .append(kind.name())
                    .append("` ")
                    .append(kind.title())
                    .append("\n\n");
            out.append(SUBJECTS.get(kind.subject()))
                    .append("有的 `")
                    .append(kind.object())
                    .append("`\n\n");
            attributes(kind.object(), kind.attributes());
        });
        out.append("## 当事人\n\n条件里写成 `cadre.项`、`branch.项`、`organization.项`；都有下面几项：\n\n");
        attributes("cadre", Predicates.OF_SUBJECTS);
        out.append("### `cadre` 团干部\n\n");
        attributes("cadre", CadreRegister.ATTRIBUTES);
        out.append("### `branch` 团支部、`organization` 团组织\n\n");
        attributes("branch", BodyRegister.ATTRIBUTES);
        return end();
    }

    private void fact(FactKind kind) {
        String credited = pack.kinds().subjects().get(kind.name()).stream()
                .sorted()
                .map(SUBJECTS::get)
                .collect(Collectors.joining("、"));
        out.append("### `")
                .append(kind.name())
                .append("` ")
                .append(kind.title())
                .append("\n\n");
        out.append("记在").append(credited).append("名下");
        out.append(kind.object().isEmpty() ? "\n\n" : "，对象是 `" + kind.object() + "`\n\n");
        if (kind.isAboutAPerson()) {
            out.append("每一件都记一名青年：各省不得增加项目和值\n\n");
        }
        if (kind.takesFields()) {
            out.append("各省可以增加项目：`pack/fields/").append(kind.record()).append(".yaml`\n\n");
        }
        kind.attributes().stream()
                .filter(attribute -> !attribute.choices().isEmpty())
                .forEach(attribute -> out.append("各省可以增加值：`pack/categories.yaml` 里的 `")
                        .append(kind.categories())
                        .append('.')
                        .append(attribute.name())
                        .append("`，归在 ")
                        .append(String.join("、", attribute.choices().keySet()))
                        .append(" 之下\n\n"));
        attributes("fact", kind.attributes());
    }

    private void attributes(String word, Collection<Attribute> attributes) {
        if (attributes.isEmpty()) {
            return;
        }
        out.append("| 写法 | 类型 | 含义 |\n|---|---|---|\n");
        attributes.forEach(attribute -> row(
                "`" + word + "." + attribute.name() + "`",
                TYPES.get(attribute.type()) + (attribute.unit().isEmpty() ? "" : "，" + attribute.unit()),
                attribute.meaning()));
        out.append('\n');
    }

    /** The parameters of the national pack by area. */
    String parameters() {
        out.append("# 参数\n\n")
                .append(GENERATED)
                .append("44号写明的数值，和它留下的每一处空白。各省在自己的 `pack/parameters/` 里写名称、日期、数值和依据即可。\n\n");
        Map<String, List<Parameter>> areas = new LinkedHashMap<>();
        pack.areas().keySet().forEach(area -> areas.put(area, new ArrayList<>()));
        new TreeMap<>(national.parameters())
                .values()
                .forEach(parameter -> areas.computeIfAbsent(
                                parameter.name().substring(0, parameter.name().indexOf('.')), area -> new ArrayList<>())
                        .add(parameter));
        areas.forEach((area, parameters) -> {
            if (!parameters.isEmpty()) {
                out.append("## ")
                        .append(pack.areas().getOrDefault(area, "各项共用"))
                        .append("\n\n");
                out.append("| 参数 | 说的是什么 | 填什么 | 依据 | 下级可以怎样 | 44号 |\n|---|---|---|---|---|---|\n");
                parameters.forEach(this::parameter);
                out.append('\n');
            }
        });
        return end();
    }

    private void parameter(Parameter parameter) {
        String form = PARAMETERS.get(parameter.type())
                + (parameter.unit().isEmpty() ? "" : "，" + parameter.unit())
                + (parameter.by().isEmpty() ? "" : "，按 " + String.join("、", parameter.by()) + " 分列")
                + (parameter.choices().isEmpty()
                        ? ""
                        : "："
                                + parameter.choices().entrySet().stream()
                                        .map(choice -> "`" + choice.getKey() + "` " + choice.getValue())
                                        .collect(Collectors.joining("、")));
        String value = parameter.declaration().values().values().stream()
                .map(dated -> new TreeMap<>(dated.cells())
                        .entrySet().stream()
                                .map(cell -> (cell.getKey().isEmpty() ? "" : cell.getKey() + " ")
                                        + (cell.getValue() == null ? "留待规定" : cell.getValue()))
                                .collect(Collectors.joining("，")))
                .collect(Collectors.joining("；"));
        row(
                "`" + parameter.name() + "`",
                parameter.title(),
                form,
                parameter.article(),
                BOUNDS.get(parameter.declaration().bound()),
                value.isEmpty() ? "没有写" : value);
    }

    /** The keys of each kind of file, as the schema explains them; measures stand among them. */
    static String keys() {
        StringBuilder out = new StringBuilder("# 各种文件的写法\n\n")
                .append(GENERATED)
                .append("每种文件可以写哪些键。写了不认识的键会被拒绝，所以拼写错误不会悄悄放宽一条规定。\n\n");
        for (String file : List.of(
                "pack",
                "kinds",
                "parameter",
                "periods",
                "categories",
                "fields",
                "duty",
                "assessment",
                "scenario",
                "common")) {
            JsonNode schema = SchemaKeys.schemaOf(file + ".json");
            out.append("## ").append(schema.get("title").asString()).append("\n\n");
            table(out, schema.has("items") ? schema.get("items") : schema);
            schema.path("$defs").properties().forEach(group -> {
                if (group.getValue().has("properties")) {
                    out.append("### ").append(group.getKey()).append("\n\n");
                    table(out, group.getValue());
                }
            });
        }
        return out.toString().stripTrailing() + "\n";
    }

    private static void table(StringBuilder out, JsonNode group) {
        if (!group.has("properties")) {
            return;
        }
        List<String> required = new ArrayList<>();
        group.path("required").forEach(key -> required.add(key.asString()));
        out.append("| 键 | 必写 | 说明 |\n|---|---|---|\n");
        group.get("properties").properties().forEach(property -> {
            out.append("| `").append(property.getKey()).append("` | ");
            out.append(required.contains(property.getKey()) ? "是" : "").append(" | ");
            out.append(explained(property.getValue()).replace("|", "\\|")).append(" |\n");
            property.getValue()
                    .path("properties")
                    .properties()
                    .forEach(inner -> out.append("| `")
                            .append(property.getKey() + "." + inner.getKey())
                            .append("` | | ")
                            .append(explained(inner.getValue()).replace("|", "\\|"))
                            .append(" |\n"));
        });
        out.append('\n');
    }

    private static String explained(JsonNode property) {
        if (property.has("description")) {
            return property.get("description").asString();
        }
        String reference = property.path("$ref").asString("");
        return reference.isEmpty()
                ? ""
                : "见 " + reference.substring(reference.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    private void row(String... cells) {
        out.append("| ").append(String.join(" | ", cells).replace("\n", " ")).append(" |\n");
    }

    private String end() {
        return out.toString().stripTrailing() + "\n";
    }
}
