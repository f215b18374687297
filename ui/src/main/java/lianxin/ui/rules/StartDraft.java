package lianxin.ui.rules;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lianxin.drafting.Draft;
import lianxin.drafting.Drafting;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.rules.PackDraft;
import lianxin.rules.Packs;
import lianxin.rules.Packs.Holding;
import lianxin.ui.ConfirmBar;
import lianxin.ui.DayField;
import lianxin.ui.Refusals;
import lianxin.ui.SaveButton;

/** Starts a draft on screen: the next version of what is in force, or one that says nothing yet. */
final class StartDraft extends Div {

    private static final long serialVersionUID = 1L;
    private static final Holding NOTHING = new Holding("", "", "", "", false);

    private final transient Drafting drafting;
    private final Refusals refusals = new Refusals();
    private final Select<Holding> from = new Select<>();
    private final DayField day = new DayField(getTranslation("ui.draft.valid-from"));
    private final TextField id = new TextField(getTranslation("ui.pack.id"));
    private final HeadFields head;

    /**
     * A form.
     *
     * @param area code of the tenant, of which an id is proposed
     * @param next the first day that is proposed
     */
    StartDraft(Packs packs, Drafting drafting, String area, LocalDate next, Runnable cancel) {
        this.drafting = drafting;
        addClassName("lx-work");
        head = new HeadFields(new Draft.Head("", "", "", "1.0.0", next), refusals);
        id.setValue("rules-" + area);
        id.setHelperText(getTranslation("ui.draft.id.how"));
        day.setValue(next);
        List<Holding> choices =
                new ArrayList<>(packs.state().inForce().lastEntry().getValue());
        choices.removeIf(held -> packs.latest(held.pack()).isEmpty());
        choices.add(NOTHING);
        from.setLabel(getTranslation("ui.draft.start.from"));
        from.setItems(choices);
        from.setItemLabelGenerator(held -> held.equals(NOTHING)
                ? getTranslation("ui.draft.start.nothing")
                : getTranslation(held.title()) + " " + held.version());
        from.addValueChangeListener(change -> choose());
        from.setValue(
                choices.stream().filter(held -> !held.limited()).findFirst().orElseThrow());
        Div form = new Div(from, refusals.field("day", day), refusals.field("id", id));
        form.addClassName("lx-form");
        add(new Paragraph(getTranslation("ui.draft.start.how")), refusals, form, head);
        add(new ConfirmBar(new SaveButton(getTranslation("ui.draft.start"), sent -> start()), cancel));
    }

    private void choose() {
        boolean empty = NOTHING.equals(from.getValue());
        head.setVisible(empty);
        id.setVisible(empty);
        day.setVisible(!empty);
    }

    private boolean start() {
        LocalDate first = day.getValue();
        Outcome<PackDraft> started = NOTHING.equals(from.getValue())
                ? drafting.startEmpty(id.getValue().strip(), head.head())
                : first == null
                        ? Outcome.refused(Refusal.of("day", "draft.day-missing"))
                        : drafting.startFrom(from.getValue().pack(), first);
        boolean accepted = refusals.accepted(started);
        if (accepted) {
            DraftScreen.open(started.orThrow().id());
        }
        return accepted;
    }
}
