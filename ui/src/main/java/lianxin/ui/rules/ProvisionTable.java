package lianxin.ui.rules;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import lianxin.kernel.Page;
import lianxin.rules.Provision;
import lianxin.ui.KeysetTable;
import org.jspecify.annotations.Nullable;

/** The words of an article and what it lays down. */
final class ProvisionTable extends Section {

    private static final long serialVersionUID = 1L;

    private record Row(Provision of, Provision.Value value) {}

    ProvisionTable(String article, List<Provision> provisions) {
        addClassName("lx-section");
        Div clause = MeasureWords.quote(provisions.getFirst().clause());
        KeysetTable<Row> table = new KeysetTable<Row>(getTranslation(article), new Div())
                .column(
                        getTranslation("ui.provision.title"),
                        row -> CellWords.words(row.of().title(), row.value().cell()))
                .column(
                        getTranslation("ui.provision.value"),
                        row -> words(row.of(), row.value().value()))
                .column(
                        getTranslation("ui.provision.declared"),
                        row -> words(row.of(), row.value().declared()))
                .column(
                        getTranslation("ui.provision.bound"),
                        row -> getTranslation("ui.provision.bound." + row.of().bound()))
                .column(
                        getTranslation("ui.provision.reference"),
                        row -> getTranslation(row.value().reference()))
                .column(
                        getTranslation("ui.pack.from"),
                        row -> Optional.ofNullable(row.value().since())
                                .map(Object::toString)
                                .orElse(""));
        List<Row> rows = provisions.stream()
                .flatMap(of -> of.values().stream().map(value -> new Row(of, value)))
                .toList();
        table.show((after, size) -> new Page<>(rows, null));
        add(new H2(getTranslation(article)), clause, table);
    }

    private String words(Provision of, @Nullable String value) {
        return value == null ? getTranslation("ui.provision.open") : CellWords.amount(value, of.unit());
    }
}
