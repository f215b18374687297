package lianxin.ui.rules;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxin.kernel.Page;
import lianxin.rules.Rules.Cell;
import lianxin.rules.Rules.Figure;
import lianxin.ui.KeysetTable;
import org.jspecify.annotations.Nullable;

/** The numbers of a clause: rows of which it says the same stand together; a column in which nothing is said is left out. */
final class FigureTable extends Div {

    private static final long serialVersionUID = 1L;

    /** A number as it stands in the table. */
    private record Row(String title, String value, String since, String above, String now) {}

    FigureTable(List<Figure> figures) {
        List<Row> rows = figures.stream().flatMap(FigureTable::rows).toList();
        KeysetTable<Row> table = new KeysetTable<Row>(getTranslation("ui.measures.figures"), new Div())
                .column(getTranslation("ui.measures.figure"), Row::title);
        column(table, rows, "ui.measures.value", Row::value);
        column(table, rows, "ui.measures.since", Row::since);
        column(table, rows, "ui.measures.upper", Row::above);
        column(table, rows, "ui.measures.now", Row::now);
        table.show((after, size) -> new Page<>(rows, null));
        add(table);
    }

    private void column(KeysetTable<Row> table, List<Row> rows, String key, Function<Row, String> text) {
        if (rows.stream().map(text).anyMatch(words -> !words.isEmpty())) {
            table.column(getTranslation(key), text);
        }
    }

    private static Stream<Row> rows(Figure figure) {
        Map<Row, List<String>> alike = new LinkedHashMap<>();
        figure.cells().stream()
                .sorted(Comparator.comparing(cell -> MeasureWords.place(cell.row())))
                .forEach(cell -> alike.merge(
                        row(figure, cell),
                        cell.row().isEmpty() ? List.of() : List.of(CellWords.cell(cell.row())),
                        (some, more) ->
                                Stream.concat(some.stream(), more.stream()).toList()));
        return alike.entrySet().stream()
                .map(entry -> new Row(
                        Stream.concat(Stream.of(I18NProvider.translate(figure.title())), whom(entry.getValue()))
                                .collect(Collectors.joining(" · ")),
                        entry.getKey().value,
                        entry.getKey().since,
                        entry.getKey().above,
                        entry.getKey().now));
    }

    private static Stream<String> whom(List<String> rows) {
        return rows.isEmpty() ? Stream.of() : Stream.of(CellWords.list(rows.stream()));
    }

    private static Row row(Figure figure, Cell cell) {
        boolean leftOpen = cell.value() == null && cell.now() != null;
        boolean other = !Objects.equals(cell.value(), cell.now());
        return new Row(
                figure.title(),
                leftOpen ? said(figure, null) : MeasureWords.value(figure, cell.value()),
                cell.value() == null ? "" : day(cell.since()),
                figure.declared() ? "" : said(figure, cell.above()),
                other
                        ? I18NProvider.translate(
                                "ui.extra.unit", MeasureWords.value(figure, cell.now()), cell.reference())
                        : "");
    }

    private static String said(Figure figure, @Nullable String value) {
        return value == null ? I18NProvider.translate("ui.measures.left-open") : MeasureWords.value(figure, value);
    }

    private static String day(@Nullable LocalDate since) {
        return since == null ? "" : since.toString();
    }
}
