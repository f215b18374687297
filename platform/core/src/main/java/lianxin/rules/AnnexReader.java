package lianxin.rules;

import java.util.List;

/** Reads the annexes (附件) of a pack: a title, and under it a text, a table, or both. */
final class AnnexReader {

    private AnnexReader() {}

    static List<Rules.Annex> read(YamlNode head) {
        return head.items("annexes").stream().map(AnnexReader::annex).toList();
    }

    private static Rules.Annex annex(YamlNode node) {
        List<List<String>> table = node.items("table").stream()
                .map(row -> row.items().stream().map(YamlNode::text).toList())
                .toList();
        Rules.Annex annex = new Rules.Annex(node.get("title").text(), node.text("text", ""), table);
        node.nothingElse();
        if (annex.text().isBlank() && table.isEmpty()) {
            throw node.unreadable("empty-annex", annex.title());
        }
        if (table.stream().map(List::size).distinct().count() > 1) {
            throw node.get("table").unreadable("uneven-table", annex.title());
        }
        return annex;
    }
}
