package lianxin.ui.rules;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import lianxin.kernel.Page;
import lianxin.rules.Provision;
import lianxin.ui.KeysetTable;
import org.jspecify.annotations.Nullable;

/** What a unit has laid down under an article, and what it has not. */
final class OwnNumberTable extends Div {

    private static final long serialVersionUID = 1L;

    private record Row(Provision of, Provision.@Nullable Value value) {}

    OwnNumberTable(String article, List<Provision.Own> numbers) {
        KeysetTable<Row> table = new KeysetTable<Row>(getTranslation(article), new Div())
                .column(
                        getTranslation("ui.provision.title"),
                        row -> CellWords.words(row.of.title(), row.value == null ? "" : row.value.cell()))
                .column(getTranslation("ui.own-numbers.value"), this::value)
                .column(
                        getTranslation("ui.pack.from"),
                        row -> row.value == null ? "" : Objects.toString(row.value.since(), ""))
                .column(
                        getTranslation("ui.own-numbers.document"),
                        row -> row.value == null ? "" : row.value.reference());
        List<Row> rows = numbers.stream()
                .map(Provision.Own::provision)
                .flatMap(of -> of.values().isEmpty()
                        ? Stream.of(new Row(of, null))
                        : of.values().stream().map(value -> new Row(of, value)))
                .toList();
        table.show((after, size) -> new Page<>(rows, null));
        add(table);
    }

    private String value(Row row) {
        String value = row.value == null ? null : row.value.value();
        return value == null ? getTranslation("status.awaiting_unit") : CellWords.amount(value, row.of.unit());
    }
}
