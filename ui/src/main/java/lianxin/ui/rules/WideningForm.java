package lianxin.ui.rules;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import lianxin.drafting.Draft;
import lianxin.drafting.Edit;
import lianxin.drafting.SimpleDuty.Limit;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.rules.PackDraft.Task;
import lianxin.ui.Refusals;
import lianxin.ui.SaveButton;

/** Lets a duty of a level above be owed by more people or bodies. */
final class WideningForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient DraftScreen screen;
    private final Refusals refusals = new Refusals();
    private final ComboBox<Task> duty = new ComboBox<>(getTranslation("ui.duty-form.above"));
    private final Div rest = new Div();
    private LimitFields also = new LimitFields(List.of(), List.of());

    WideningForm(DraftScreen screen) {
        this.screen = screen;
        addClassName("lx-work");
        Set<String> own = screen.draft().duties().stream().map(Draft.Duty::name).collect(Collectors.toSet());
        duty.setItems(screen.draft().ground().tasks().stream()
                .filter(task -> !own.contains(task.name()))
                .toList());
        duty.setItemLabelGenerator(task -> getTranslation(task.article()) + " " + getTranslation(task.title()));
        duty.addClassName("lx-wide");
        duty.addValueChangeListener(change -> {
            also = new LimitFields(
                    Objects.requireNonNull(screen.draft()
                            .ground()
                            .subjects()
                            .get(change.getValue().subject())),
                    List.of());
            rest.removeAll();
            rest.add(new Paragraph(getTranslation("ui.duty-form.also")), also);
        });
        Div form = new Div(refusals.field("amends", duty));
        form.addClassName("lx-form");
        Div actions = new Div(new SaveButton(getTranslation("ui.duty-form.keep"), sent -> keep()));
        actions.addClassName("lx-actions");
        add(new H3(getTranslation("ui.duty-form.widen")), refusals, form, rest, actions);
    }

    private boolean keep() {
        Task task = duty.getValue();
        List<Limit> limits = also.limits();
        boolean accepted = refusals.accepted(
                task == null || limits.isEmpty()
                        ? Outcome.refused(Refusal.of("amends", "draft.widening-incomplete"))
                        : screen.change(new Edit.Widening(task.name(), task.subject(), limits)));
        if (accepted) {
            screen.shown().accept(DraftScreen.DUTIES);
        }
        return accepted;
    }
}
