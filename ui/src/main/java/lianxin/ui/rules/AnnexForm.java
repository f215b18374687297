package lianxin.ui.rules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxin.drafting.Edit;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.rules.Rules.Annex;
import lianxin.ui.Icon;
import lianxin.ui.Refusals;
import lianxin.ui.SaveButton;

/** What stands behind the clauses in one place, or something new: a text, a table as it is copied from a spreadsheet. */
final class AnnexForm extends Div {

    private static final long serialVersionUID = 1L;
    private static final String CELLS = "[\t|｜]";

    private final transient DraftScreen screen;
    private final transient List<Annex> all;
    private final int place;
    private final Refusals refusals = new Refusals();
    private final TextField title = new TextField(getTranslation("ui.draft.annex.title"));
    private final TextArea text;
    private final TextArea table;

    AnnexForm(DraftScreen screen, int place) {
        this.screen = screen;
        this.place = place;
        all = screen.draft().annexes();
        boolean fresh = place == all.size();
        Annex known = fresh ? new Annex("", "", List.of()) : all.get(place);
        addClassName("lx-work");
        title.setValue(known.title());
        title.addClassName("lx-wide");
        text = ClausesPart.words(getTranslation("ui.draft.annex.text"), known.text());
        table = ClausesPart.words(
                getTranslation("ui.draft.annex.table"),
                known.table().stream().map(row -> String.join(" | ", row)).collect(Collectors.joining("\n")));
        table.setHelperText(getTranslation("ui.draft.annex.table.how"));
        Div form = new Div(refusals.field("title", title), text, refusals.field("annexes", table));
        form.addClassName("lx-form");
        Div actions = new Div(new SaveButton(getTranslation(fresh ? "ui.draft.annex.add" : "ui.save"), sent -> save()));
        actions.addClassName("lx-actions");
        if (!fresh) {
            actions.add(
                    new Button(getTranslation("ui.draft.annex.drop"), Icon.CIRCLE_X.create(), click -> put(List.of())));
        }
        add(new H3(fresh ? getTranslation("ui.draft.annex.new") : known.title()), refusals, form, actions);
    }

    private boolean save() {
        String called = title.getValue().strip();
        if (called.isEmpty()) {
            return refusals.accepted(Outcome.refused(Refusal.of("title", "draft.annex-without-title")));
        }
        List<List<String>> rows = table.getValue()
                .lines()
                .filter(line -> !line.isBlank())
                .map(line -> Stream.of(line.split(CELLS, -1)).map(String::strip).toList())
                .toList();
        return put(List.of(new Annex(called, text.getValue().strip(), rows)));
    }

    /** Puts this into the place. */
    private boolean put(List<Annex> instead) {
        List<Annex> other = new ArrayList<>(all.subList(0, place));
        other.addAll(instead);
        other.addAll(all.subList(Math.min(place + 1, all.size()), all.size()));
        boolean accepted = refusals.accepted(screen.change(new Edit.Annexes(other)));
        if (accepted) {
            screen.shown().accept(DraftScreen.CLAUSES);
        }
        return accepted;
    }
}
