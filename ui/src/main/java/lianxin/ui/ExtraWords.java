package lianxin.ui;

import com.vaadin.flow.component.Component;
import java.util.Collection;
import java.util.stream.Collectors;
import lianxin.ledger.AttributeType;
import lianxin.ledger.ExtraValue;

/** What stands in added fields, in words. */
public final class ExtraWords {

    private ExtraWords() {}

    /** Such values as lists and details tell them; empty when there are none. */
    public static String of(Component speaker, Collection<ExtraValue> values) {
        return values.stream()
                .map(value -> speaker.getTranslation("ui.extra.line", value.title(), said(speaker, value)))
                .collect(Collectors.joining(speaker.getTranslation("ui.next")));
    }

    static String said(Component speaker, ExtraValue value) {
        return value.type() == AttributeType.FLAG
                ? speaker.getTranslation(value.value().equals("true") ? "ui.yes" : "ui.no")
                : speaker.getTranslation(value.words());
    }
}
