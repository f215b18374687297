package lianxin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.kernel.StoredTime;

/**
 * Shows the answer of a facade in its form: each refusal at the field that it concerns and all of them, with their
 * articles, above the form. The first wrong field gets the focus; what was typed stays.
 */
public final class Refusals extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Map<String, Component> fields = new LinkedHashMap<>();

    /** Says which field of the form has this name in refusals, and returns it. */
    public <C extends Component & HasValidationProperties> C field(String name, C field) {
        fields.put(name, field);
        if (field instanceof HasValue<?, ?> input) {
            input.addValueChangeListener(change -> field.setInvalid(false));
        }
        return field;
    }

    /** Shows the answer; true when it was accepted. Warnings beside a yes are shown and change nothing. */
    public boolean accepted(Outcome<?> outcome) {
        clear();
        return switch (outcome) {
            case Outcome.Accepted<?> accepted -> {
                if (!accepted.warnings().isEmpty()) {
                    add(Note.warned(accepted.warnings()));
                }
                yield true;
            }
            case Outcome.Refused<?> refused -> {
                show(refused.reasons());
                yield false;
            }
        };
    }

    /** The same for a form that leaves when it was accepted: warnings stay in sight until they are closed. */
    public boolean acceptedLeaving(Outcome<?> outcome) {
        boolean accepted = accepted(outcome);
        if (outcome instanceof Outcome.Accepted<?> known && !known.warnings().isEmpty()) {
            clear();
            Notification above = new Notification();
            above.setPosition(Notification.Position.TOP_CENTER);
            Button close = new Button(getTranslation("ui.understood"), click -> above.close());
            above.add(Note.warned(known.warnings()), close);
            above.open();
        }
        return accepted;
    }

    /** Takes all refusals away. */
    public void clear() {
        removeAll();
        fields.values().forEach(field -> ((HasValidationProperties) field).setInvalid(false));
    }

    private void show(List<Refusal> reasons) {
        add(Note.refused(reasons));
        reasons.stream()
                .filter(reason -> reason.field() != null && fields.containsKey(reason.field()))
                .forEach(reason -> mark(Objects.requireNonNull(fields.get(reason.field())), reason));
        fields.values().stream()
                .filter(field -> ((HasValidationProperties) field).isInvalid())
                .findFirst()
                .ifPresentOrElse(Refusals::focus, () -> scrollIntoView());
    }

    private void mark(Component field, Refusal reason) {
        HasValidationProperties validation = (HasValidationProperties) field;
        validation.setErrorMessage(words(reason, getLocale()));
        validation.setInvalid(true);
    }

    private static void focus(Component field) {
        if (field instanceof Focusable<?> focusable) {
            focusable.focus();
        } else {
            field.scrollIntoView();
        }
    }

    /** The words of a refusal. */
    static String words(Refusal refusal, Locale locale) {
        return words(refusal, (key, arguments) -> I18NProvider.translate(locale, key, arguments));
    }

    /** The words of a refusal, on any kind of page. */
    public static String words(Refusal refusal, Speech speech) {
        return speech.say(
                "refusal." + refusal.code(),
                refusal.arguments().stream().map(Refusals::shown).toArray());
    }

    /** Days and moments as people here write them. */
    private static Object shown(Object argument) {
        return switch (argument) {
            case LocalDate day -> day.toString();
            case LocalDateTime stored -> Moments.words(StoredTime.read(stored));
            case Instant instant -> Moments.words(instant);
            case Integer number -> number.toString();
            case Long number -> number.toString();
            default -> argument;
        };
    }
}
