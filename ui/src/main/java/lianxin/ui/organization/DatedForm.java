package lianxin.ui.organization;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.organization.Cadre;
import lianxin.organization.CadreRank;
import lianxin.organization.Cadres;
import lianxin.organization.MemberId;
import lianxin.organization.Members;
import lianxin.organization.Membership;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import lianxin.ui.ConfirmBar;
import lianxin.ui.DayField;
import lianxin.ui.Refusals;
import lianxin.ui.SaveButton;

/** One choice and one day: the form of most changes of people. */
final class DatedForm<V> extends Div {

    private static final long serialVersionUID = 1L;

    private DatedForm(
            String heading,
            String choice,
            List<V> items,
            Function<V, String> label,
            String day,
            LocalDate today,
            BiFunction<V, LocalDate, Outcome<?>> change,
            Runnable done,
            Runnable cancel) {
        addClassName("lx-work");
        Refusals refusals = new Refusals();
        Select<V> select = refusals.field("choice", new Select<>());
        select.setLabel(getTranslation(choice));
        select.setItems(items);
        select.setItemLabelGenerator(label::apply);
        if (!items.isEmpty()) {
            select.setValue(items.getFirst());
        }
        DayField date = refusals.field("from", new DayField(getTranslation(day)));
        date.setValue(today);
        SaveButton save = new SaveButton(getTranslation("ui.save"), key -> {
            boolean accepted = refusals.accepted(
                    change.apply(select.getValue(), Objects.requireNonNullElse(date.getValue(), LocalDate.EPOCH)));
            if (accepted) {
                done.run();
            }
            return accepted;
        });
        Div form = OrganizationForms.form();
        form.add(select, date);
        add(new H3(getTranslation(heading)), refusals, form, new ConfirmBar(save, cancel));
    }

    static Div rank(Cadre cadre, Cadres cadres, HouseClock clock, Runnable done, Runnable cancel) {
        Div words = new Div();
        return new DatedForm<>(
                "ui.cadre.rank",
                "ui.rank",
                List.of(CadreRank.values()),
                rank -> words.getTranslation("organization.rank." + rank.name()),
                "ui.from",
                clock.today(),
                (rank, day) -> cadres.changeRank(cadre.id(), rank, day),
                done,
                cancel);
    }

    static Div endPost(
            Cadre cadre, Cadres cadres, Organizations organizations, HouseClock clock, Runnable done, Runnable cancel) {
        List<Cadre.Post> held = cadre.posts().stream()
                .filter(post -> post.period().last().equals(Period.OPEN_END))
                .toList();
        Map<OrganizationId, String> names =
                organizations.names(held.stream().map(Cadre.Post::organization).toList());
        return new DatedForm<>(
                "ui.cadre.end-post",
                "ui.post",
                held,
                post -> names.getOrDefault(post.organization(), "") + " " + post.title(),
                "ui.last-day",
                clock.today(),
                (post, day) -> cadres.endPost(cadre.id(), post.id(), day),
                done,
                cancel);
    }

    static Div leave(
            String title, List<MemberId> gone, Members members, HouseClock clock, Runnable done, Runnable cancel) {
        Div words = new Div();
        return new DatedForm<>(
                title,
                "ui.leaving",
                List.of(Membership.Leaving.values()),
                why -> words.getTranslation("organization.leaving." + why.name()),
                "ui.last-day",
                clock.today(),
                (why, day) -> members.leave(gone, day, why),
                done,
                cancel);
    }
}
