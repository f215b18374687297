package lianxin.ui.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import lianxin.drafting.Draft;
import lianxin.kernel.Page;
import lianxin.rules.Deviation;
import lianxin.ui.KeysetTable;
import org.jspecify.annotations.Nullable;

/** What a draft says otherwise than the levels above it: numbers with their unit, duties in words. */
final class DeviationTable extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Draft draft;
    private final transient GroundWords words;

    DeviationTable(Draft draft) {
        this.draft = draft;
        words = new GroundWords(draft.ground());
        addClassName("lx-section");
        List<Deviation> deviations = draft.report().deviations();
        if (deviations.isEmpty()) {
            add(new Paragraph(draft.report().findings().isEmpty() ? "" : getTranslation("ui.pack.deviations.later")));
            return;
        }
        KeysetTable<Deviation> table = new KeysetTable<Deviation>(getTranslation("ui.pack.deviations"), new Div())
                .column(getTranslation("ui.pack.deviation.of"), one -> CellWords.words(one.title(), one.cell()))
                .column(
                        getTranslation("ui.pack.deviation.kind"),
                        one -> getTranslation("deviation." + one.kind().name().toLowerCase(Locale.ROOT)))
                .column(getTranslation("ui.pack.deviation.upper"), one -> value(one, one.upper()))
                .content(getTranslation("ui.pack.deviation.own"), this::own)
                .column(getTranslation("ui.pack.deviation.article"), this::article)
                .column(getTranslation("ui.pack.from"), one -> Objects.toString(one.since(), ""));
        table.show((after, size) -> new Page<>(deviations, null));
        add(new H3(getTranslation("ui.pack.deviations")), table);
    }

    private Component own(Deviation deviation) {
        List<String> said = draft.duties().stream()
                .filter(duty -> deviation.since() == null && duty.name().equals(deviation.name()))
                .flatMap(duty -> new RuleLines(words).of(duty.fields()).stream())
                .toList();
        return said.isEmpty()
                ? new Span(value(deviation, deviation.own()))
                : new Div(said.stream().map(Div::new).toArray(Component[]::new));
    }

    private String value(Deviation deviation, @Nullable String value) {
        return value == null
                ? deviation.kind() == Deviation.Kind.FILLED ? getTranslation("ui.pack.deviation.open") : ""
                : words.room(deviation.name())
                        .map(room -> FigureForms.words(room, value))
                        .orElseGet(() -> PackWords.period(value));
    }

    private String article(Deviation deviation) {
        return deviation.article().equals(deviation.reference())
                        || deviation.reference().isEmpty()
                ? getTranslation(deviation.article())
                : getTranslation(deviation.article()) + " → " + getTranslation(deviation.reference());
    }
}
