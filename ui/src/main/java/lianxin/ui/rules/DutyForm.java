package lianxin.ui.rules;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import lianxin.drafting.Draft;
import lianxin.drafting.Edit;
import lianxin.drafting.SimpleDuty;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.ledger.SubjectKind;
import lianxin.ui.Refusals;
import lianxin.ui.SaveButton;
import org.jspecify.annotations.Nullable;

/** A duty as most are: who, how many of what in which period, by which clause. */
final class DutyForm extends Div {

    private static final long serialVersionUID = 1L;

    private final transient DraftScreen screen;
    private final transient @Nullable SimpleDuty known;
    private final Refusals refusals = new Refusals();
    private final DutyHead head;
    private final Select<SubjectKind> subject = new Select<>();
    private final Div rest = new Div();
    private LimitFields scope = new LimitFields(List.of(), List.of());
    private @Nullable CountedFields counted;

    /**
     * A form.
     *
     * @param known the duty that is changed; null for a new one
     */
    DutyForm(DraftScreen screen, @Nullable SimpleDuty known) {
        this.screen = screen;
        this.known = known;
        head = new DutyHead(screen.draft(), known, refusals);
        addClassName("lx-work");
        rest.addClassName("lx-stack");
        subject.setLabel(getTranslation("ui.duty-form.subject"));
        subject.setItems(SubjectKind.CADRE, SubjectKind.BRANCH, SubjectKind.ORGANIZATION);
        subject.setItemLabelGenerator(one -> one == null ? "" : getTranslation("ui.rule.word." + one.word()));
        subject.addValueChangeListener(change -> ask(change.getValue()));
        subject.setValue(known == null ? SubjectKind.CADRE : known.subject());
        head.addComponentAtIndex(1, subject);
        Div actions = new Div(new SaveButton(getTranslation("ui.duty-form.keep"), sent -> keep()));
        actions.addClassName("lx-actions");
        add(
                new H3(getTranslation(known == null ? "ui.duty-form.add" : "ui.duty-form.change")),
                head,
                rest,
                refusals,
                actions);
    }

    /** Who of them, and what is counted, once it is known who owes it. */
    private void ask(SubjectKind of) {
        SimpleDuty same = known == null || known.subject() != of ? null : known;
        Draft draft = screen.draft();
        scope = new LimitFields(
                Objects.requireNonNull(draft.ground().subjects().get(of)), same == null ? List.of() : same.scope());
        CountedFields fields = new CountedFields(
                Objects.requireNonNull(draft.ground().kinds().get(of)), same == null ? null : same.counted(), refusals);
        counted = fields;
        rest.removeAll();
        rest.add(
                new H4(getTranslation("ui.duty-form.what")),
                fields,
                new H4(getTranslation("ui.duty-form.scope")),
                scope);
    }

    private boolean keep() {
        CountedFields of = Objects.requireNonNull(counted);
        List<String> missing = new ArrayList<>(head.missing());
        if (of.isEmpty()) {
            missing.add("require");
        }
        boolean accepted = refusals.accepted(
                missing.isEmpty()
                        ? screen.change(edit(of))
                        : Outcome.refused(missing.stream()
                                .map(field -> Refusal.of(
                                        field, "draft.duty-incomplete", getTranslation("ui.duty-form.of." + field)))
                                .toList()));
        if (accepted) {
            screen.shown().accept(DraftScreen.DUTIES);
        }
        return accepted;
    }

    private Edit edit(CountedFields of) {
        Draft draft = screen.draft();
        String name = known == null ? head.name(draft) : known.name();
        SimpleDuty duty = head.duty(
                new SimpleDuty(name, "", "", subject.getValue(), scope.limits(), "", false, of.counted(name)));
        return new Edit.Duty(duty, head.least(draft), of.fresh());
    }
}
