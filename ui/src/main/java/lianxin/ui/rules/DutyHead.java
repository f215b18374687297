package lianxin.ui.rules;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lianxin.drafting.Draft;
import lianxin.drafting.Edit;
import lianxin.drafting.SimpleDuty;
import lianxin.rules.PackDraft;
import lianxin.ui.DayField;
import lianxin.ui.NineSystems;
import lianxin.ui.Refusals;
import org.jspecify.annotations.Nullable;

/** What is asked, by which clause, in which period, and how much of it. */
final class DutyHead extends Div {

    private static final long serialVersionUID = 1L;

    private final TextField title = new TextField(getTranslation("ui.duty-form.title"));
    private final Select<String> area = new Select<>();
    private final Select<String> article = new Select<>();
    private final Select<String> period = new Select<>();
    private final TextField least = new TextField(getTranslation("ui.duty-form.least"));
    private final DayField since = new DayField(getTranslation("ui.draft.from"));
    private final Checkbox encouraged = new Checkbox(getTranslation("ui.duty-form.encouraged"));
    private final boolean fresh;

    /** Empty for a new duty, whose number is asked for too. */
    DutyHead(Draft draft, @Nullable SimpleDuty known, Refusals refusals) {
        fresh = known == null;
        addClassName("lx-form");
        choose(area, "ui.duty-form.area", NineSystems.AREAS);
        area.setItemLabelGenerator(one -> one == null ? "" : getTranslation("area." + one));
        choose(
                article,
                "ui.duty-form.article",
                draft.clauses().stream().map(Draft.Clause::name).toList());
        article.setItemLabelGenerator(one -> one == null ? "" : getTranslation(one));
        article.setHelperText(draft.clauses().isEmpty() ? getTranslation("ui.draft.no-clauses") : null);
        List<String> periods = new ArrayList<>(draft.ground().periods());
        periods.remove("tenure");
        choose(period, "ui.duty-form.period", periods);
        period.setItemLabelGenerator(one -> one == null ? "" : PackWords.period(one));
        title.addClassName("lx-wide");
        title.setHelperText(getTranslation("ui.duty-form.title.how"));
        LocalDate from = draft.pack().validFrom();
        since.setValue(from.equals(PackDraft.ALWAYS) ? null : from);
        period.setValue(known == null ? periods.getFirst() : known.period());
        if (known != null) {
            title.setValue(known.title());
            article.setValue(known.article());
            encouraged.setValue(known.encouraged());
        }
        add(refusals.field("title", title), refusals.field("article", article), refusals.field("period", period));
        if (fresh) {
            add(refusals.field("duty", area), refusals.field("values", least), refusals.field("day", since));
        }
        add(encouraged);
    }

    private void choose(Select<String> select, String label, List<String> items) {
        select.setLabel(getTranslation(label));
        select.setItems(items);
    }

    /** The fields that are empty and must not be. */
    List<String> missing() {
        Map<String, Boolean> empty = new LinkedHashMap<>();
        empty.put("title", title.getValue().isBlank());
        empty.put("article", article.isEmpty());
        empty.put("duty", fresh && area.isEmpty());
        empty.put("values", fresh && least.getValue().isBlank());
        empty.put("day", fresh && since.isEmpty());
        return empty.keySet().stream().filter(empty::get).toList();
    }

    /** A name for a new duty. */
    String name(Draft draft) {
        return draft.freeName(area.getValue());
    }

    SimpleDuty duty(SimpleDuty of) {
        return new SimpleDuty(
                of.name(),
                article.getValue(),
                title.getValue().strip(),
                of.subject(),
                of.scope(),
                period.getValue(),
                encouraged.getValue(),
                of.counted());
    }

    /** How much a new duty asks for; null where the number stands already. */
    Edit.@Nullable Least least(Draft draft) {
        String reference = draft.head().documentNumber() + " " + article.getValue();
        return fresh ? new Edit.Least(since.getValue(), least.getValue().strip(), reference) : null;
    }
}
