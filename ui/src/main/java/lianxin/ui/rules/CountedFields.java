package lianxin.ui.rules;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianxin.drafting.Edit;
import lianxin.drafting.SimpleDuty.Counted;
import lianxin.ledger.Attribute;
import lianxin.ledger.AttributeType;
import lianxin.ledger.FactKind;
import lianxin.ui.Refusals;
import org.jspecify.annotations.Nullable;

/** What a duty counts: a kind of fact that is declared, or something that nobody keeps yet, and how it is measured. */
final class CountedFields extends Div {

    private static final long serialVersionUID = 1L;
    private static final String COUNT = "count";

    private final transient @Nullable Counted known;
    private final ComboBox<FactKind> kind = new ComboBox<>(getTranslation("ui.duty-form.kind"));
    private final Select<String> measure = new Select<>();
    private final TextField unit = new TextField(getTranslation("ui.duty-form.unit"));
    private final Div limits = new Div();
    private final Map<String, String> measures = new LinkedHashMap<>();
    private LimitFields where = new LimitFields(List.of(), List.of());

    CountedFields(List<FactKind> kinds, @Nullable Counted known, Refusals refusals) {
        this.known = known;
        addClassName("lx-stack");
        kind.setItems(kinds);
        kind.setItemLabelGenerator(one -> getTranslation(one.title()));
        kind.setHelperText(getTranslation("ui.duty-form.kind.how"));
        kind.setAllowCustomValue(true);
        kind.addCustomValueSetListener(
                typed -> kind.setValue(new FactKind("", typed.getDetail().strip(), "", List.of())));
        kind.addValueChangeListener(change -> ask(change.getValue()));
        measure.setLabel(getTranslation("ui.duty-form.measure"));
        measure.setItemLabelGenerator(one -> measures.getOrDefault(one, ""));
        unit.setHelperText(getTranslation("ui.duty-form.unit.how"));
        Div form = new Div(refusals.field("require", kind), measure, unit);
        form.addClassName("lx-form");
        add(form, limits);
        ask(null);
        kinds.stream()
                .filter(one -> known != null && one.name().equals(known.facts()))
                .findFirst()
                .ifPresent(kind::setValue);
    }

    private void ask(@Nullable FactKind of) {
        Counted before = known != null && of != null && known.facts().equals(of.name()) ? known : null;
        List<Attribute> attributes = of == null ? List.of() : of.attributes();
        measures.clear();
        measures.put(COUNT, getTranslation("ui.rule.measure.count"));
        attributes.forEach(attribute -> {
            if (attribute.type() != AttributeType.FLAG) {
                String how = attribute.type() == AttributeType.NUMBER ? "sum" : "distinct";
                measures.put(
                        how + '(' + attribute.name() + ')',
                        getTranslation("ui.rule.measure." + how, SentenceWords.label(attribute)));
            }
        });
        if (isFresh()) {
            measures.put("sum(amount)", getTranslation("ui.duty-form.amount"));
        } else {
            measures.put("duration", getTranslation("ui.rule.measure.duration"));
        }
        measure.setItems(measures.keySet());
        measure.setValue(before == null ? COUNT : before.measure());
        unit.setValue(before == null ? unit.getValue() : before.unit());
        where = new LimitFields(attributes, before == null ? List.of() : before.where());
        limits.removeAll();
        if (isFresh()) {
            limits.add(new Paragraph(getTranslation("ui.duty-form.kind.fresh")));
        } else if (!attributes.isEmpty()) {
            limits.add(new Paragraph(getTranslation("ui.duty-form.where")), where);
        }
    }

    boolean isEmpty() {
        return kind.isEmpty() || unit.getValue().isBlank();
    }

    private boolean isFresh() {
        return !kind.isEmpty() && kind.getValue().name().isEmpty();
    }

    Counted counted(String duty) {
        return new Counted(
                kind.getValue().title(),
                unit.getValue().strip(),
                isFresh() ? duty : kind.getValue().name(),
                where.limits(),
                measure.getValue());
    }

    /** What is to be counted and nobody declares yet; null where somebody does. */
    Edit.@Nullable NewKind fresh() {
        return isFresh()
                ? new Edit.NewKind(
                        kind.getValue().title(),
                        measure.getValue().equals(COUNT) ? "" : unit.getValue().strip())
                : null;
    }
}
