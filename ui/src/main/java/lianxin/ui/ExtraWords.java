package lianxin.ui;

import com.vaadin.flow.component.Component;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import lianxin.ledger.AttributeType;
import lianxin.ledger.ExtraValue;
import lianxin.ledger.RecordField;
import lianxin.ledger.RecordForm;

/** What stands in added fields, in words. */
public final class ExtraWords {

    private ExtraWords() {}

    /** Such values as lists and details tell them; empty when there are none. */
    public static String of(Component speaker, Collection<ExtraValue> values) {
        return values.stream()
                .map(value -> speaker.getTranslation("ui.extra.line", value.title(), said(speaker, value)))
                .collect(Collectors.joining(speaker.getTranslation("ui.next")));
    }

    /** Adds a column for each of these fields to a list; the closer words for codes stand with their codes. */
    public static <T> KeysetTable<T> columns(
            KeysetTable<T> table, RecordForm form, Function<T, Collection<ExtraValue>> extra) {
        form.beside().forEach(field -> {
            Function<T, String> cell = row -> extra.apply(row).stream()
                    .filter(value -> value.name().equals(field.name()))
                    .map(value -> said(table, value))
                    .collect(Collectors.joining());
            String title = table.getTranslation(field.title());
            if (field.type() == RecordField.Type.NUMBER) {
                table.number(title, cell);
            } else {
                table.column(title, cell);
            }
        });
        return table;
    }

    /** The same of what stands by itself; empty when there is none. */
    public static String beside(Component speaker, Collection<ExtraValue> values) {
        return of(speaker, values.stream().filter(value -> !value.isDetail()).toList());
    }

    static String said(Component speaker, ExtraValue value) {
        return value.type() == AttributeType.FLAG
                ? speaker.getTranslation(value.value().equals("true") ? "ui.yes" : "ui.no")
                : speaker.getTranslation(value.words());
    }
}
