package lianxin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxin.ledger.ExtraValue;
import lianxin.ledger.RecordField;
import lianxin.ledger.RecordForm;
import org.jspecify.annotations.Nullable;

/** The fields that the packs of the tenant add to a form, each under the title of the 实施办法 that asks for it. */
public final class ExtraFields extends CustomField<List<ExtraValue>> {

    private static final long serialVersionUID = 1L;

    private final Refusals refusals;
    private final Div content = new Div();
    private final transient Map<RecordField, HasValue<?, ?>> inputs = new LinkedHashMap<>();
    private transient RecordForm form = RecordForm.NONE;
    private transient List<ExtraValue> stored = List.of();

    /** No fields yet. */
    public ExtraFields(Refusals refusals) {
        super(List.of());
        this.refusals = refusals;
        content.addClassName("lx-section");
        add(content);
        setVisible(false);
    }

    /** Asks for these fields from now on; what was entered into those that stay stays. */
    public void ask(RecordForm wanted) {
        if (!wanted.equals(form)) {
            List<ExtraValue> entered = entered();
            form = wanted;
            setPresentationValue(entered);
            updateValue();
        }
    }

    /** Shows what stands in a record that is revised; values whose fields are no more can be read and not be changed. */
    public void revise(List<ExtraValue> values) {
        stored = values;
        setPresentationValue(values);
        updateValue();
    }

    private List<ExtraValue> ended() {
        return stored.stream()
                .filter(value ->
                        form.fields().stream().noneMatch(field -> field.name().equals(value.name())))
                .toList();
    }

    @Override
    protected void setPresentationValue(List<ExtraValue> values) {
        Map<String, String> known = values.stream().collect(Collectors.toMap(ExtraValue::name, ExtraValue::value));
        inputs.clear();
        content.removeAll();
        form.beside().stream()
                .collect(
                        Collectors.groupingBy(field -> field.source().title(), LinkedHashMap::new, Collectors.toList()))
                .forEach((title, fields) -> content.add(group(title, fields, known)));
        if (!ended().isEmpty()) {
            content.add(Note.hint(getTranslation("ui.extra.ended", ExtraWords.of(this, ended()))));
        }
        setVisible(content.getComponentCount() > 0);
    }

    private Div group(String title, List<RecordField> fields, Map<String, String> known) {
        Div inside = new Div();
        inside.addClassName("lx-form");
        fields.forEach(field -> inside.add(input(field, known.getOrDefault(field.name(), ""))));
        Div group = new Div(new H3(getTranslation(title)), inside);
        group.addClassName("lx-card");
        return group;
    }

    private Component input(RecordField field, String value) {
        return switch (field.type()) {
            case NUMBER -> {
                IntegerField number = new IntegerField(label(field));
                number.setMin((int) field.range().least());
                number.setMax((int) field.range().most());
                number.setStepButtonsVisible(true);
                yield known(field, number, value.isEmpty() ? null : Integer.valueOf(value));
            }
            case DAY -> known(field, new DayField(label(field)), value.isEmpty() ? null : LocalDate.parse(value));
            case CODE -> choice(field, value, List.copyOf(field.choices().keySet()));
            case FLAG -> choice(field, value, List.of("true", "false"));
        };
    }

    private Component choice(RecordField field, String value, List<String> codes) {
        Select<String> select = new Select<>();
        select.setLabel(label(field));
        select.setEmptySelectionAllowed(!field.required());
        select.setItems(codes);
        select.setItemLabelGenerator(code -> code == null ? "" : ExtraWords.said(this, field.value(code)));
        return known(field, select, codes.contains(value) ? value : null);
    }

    private <V, C extends Component & HasValue<?, V> & HasValidationProperties> C known(
            RecordField field, C input, @Nullable V value) {
        refusals.field(RecordForm.PREFIX + field.name(), input);
        if (value != null) {
            input.setValue(value);
        }
        input.addValueChangeListener(change -> updateValue());
        inputs.put(field, input);
        return input;
    }

    private String label(RecordField field) {
        String unit = field.range().unit();
        String title =
                unit.isEmpty() ? getTranslation(field.title()) : getTranslation("ui.extra.unit", field.title(), unit);
        return field.required() ? getTranslation("ui.extra.required", title) : title;
    }

    /** Keeps what is typed on this device. */
    public Draft draft(Draft draft) {
        return draft.choice("extra", this, ExtraValue::write, text -> Optional.of(ExtraValue.read(text)));
    }

    @Override
    protected List<ExtraValue> generateModelValue() {
        return entered();
    }

    /** What stands in the fields at this moment. */
    public List<ExtraValue> entered() {
        List<ExtraValue> entered = new ArrayList<>();
        inputs.forEach((field, input) -> {
            if (!input.isEmpty()) {
                entered.add(field.value(String.valueOf(input.getValue())));
            }
        });
        return Stream.concat(ended().stream(), entered.stream()).toList();
    }
}
