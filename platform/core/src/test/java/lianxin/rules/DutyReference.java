package lianxin.rules;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes down, for authors of packs, what the national pack gives names to: systems, duties, schemes, scopes and periods. */
final class DutyReference {

    private final RuleBook national;
    private final Pack pack;
    private final StringBuilder out = new StringBuilder();

    DutyReference(RuleBook national) {
        this.national = national;
        this.pack = national.packs().getFirst();
    }

    String text() {
        out.append("# 任务要求、评定办法、适用范围和周期\n\n")
                .append(Reference.GENERATED)
                .append("44号里已经起好的名称：`amends` 改哪一项，`scope` 用哪个范围，`period` 写哪个周期，例句检验哪一项，都写这里的名称。\n\n");
        head("制度的代号", "自己起的名称，前半只用这些代号。", "代号", "制度");
        pack.areas().forEach((code, title) -> row("`" + code + "`", title));
        for (Map.Entry<String, String> area : pack.areas().entrySet()) {
            List<YamlNode> duties = pack.duties().stream()
                    .filter(duty -> duty.get("duty").text().startsWith(area.getKey() + "."))
                    .toList();
            if (!duties.isEmpty()) {
                head("任务要求：" + area.getValue(), "", "名称", "事项", "依据", "谁", "周期", "允许下级改");
                duties.forEach(this::duty);
            }
        }
        head("评定办法", "例句里写 `assessment: 名称`，条目和评分写这里的代号。", "名称", "评什么", "还要知道", "累计的条目", "等次");
        pack.assessments().forEach(this::scheme);
        head("适用范围", "写成 `scope: 名称`。", "名称", "不在范围的人看到的话");
        pack.categories()
                .forEach((name, node) -> row(
                        "`" + name + "`",
                        node.items().stream().map(one -> one.get("else").text()).collect(Collectors.joining("；"))));
        head("周期", "写成 `period: 名称`；没有的，在 `pack/periods.yaml` 里自己起名。", "名称", "怎样分");
        pack.periods().forEach((name, rule) -> row("`" + name + "`", described(rule)));
        return out.toString().stripTrailing() + "\n";
    }

    private void duty(YamlNode duty) {
        row(
                "`" + duty.get("duty").text() + "`",
                duty.get("title").text(),
                duty.get("article").text(),
                "`" + duty.get("subject").text() + "`",
                "`" + duty.get("period").text() + "`",
                duty.items("open").stream().map(one -> "`" + one.text() + "`").collect(Collectors.joining(" ")));
    }

    private void scheme(YamlNode node) {
        Scheme scheme = national.schemes().get(node.get("assessment").text());
        row(
                "`" + node.get("assessment").text() + "`",
                node.get("title").text(),
                scheme.unknown().keySet().stream()
                        .filter(name -> name.startsWith("input."))
                        .sorted()
                        .map(name -> "`" + name + "` "
                                + node.get("inputs")
                                        .get(name.substring("input.".length()))
                                        .get("title")
                                        .text())
                        .collect(Collectors.joining("、")),
                node.has("balance")
                        ? node.get("balance").get("earns").items().stream()
                                .map(one -> "`" + one.text() + "`")
                                .collect(Collectors.joining("、"))
                        : "",
                scheme.grading().bands().stream()
                        .map(band -> "`" + band.code() + "` " + band.title())
                        .collect(Collectors.joining("、")));
    }

    private static String described(PeriodRule rule) {
        return rule.months() == 1 ? "每月" : "从 " + rule.anchor() + " 数起，每 " + rule.months() + " 个月";
    }

    private void head(String title, String words, String... columns) {
        out.append(out.toString().endsWith("\n\n") ? "" : "\n")
                .append("## ")
                .append(title)
                .append("\n\n");
        out.append(words.isEmpty() ? "" : words + "\n\n");
        row(columns);
        out.append("|").append("---|".repeat(columns.length)).append('\n');
    }

    private void row(String... cells) {
        out.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
