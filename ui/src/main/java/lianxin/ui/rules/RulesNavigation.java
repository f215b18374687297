package lianxin.ui.rules;

import java.util.List;
import lianxin.drafting.ImplementingMeasures;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.organization.Authorization;
import lianxin.rules.PackChange;
import lianxin.rules.Packs;
import lianxin.rules.Recompute.FrozenYear;
import lianxin.rules.Recompute.Years;
import lianxin.ui.Destination;
import lianxin.ui.Icon;
import lianxin.ui.Navigation;
import lianxin.ui.Waiting;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The place of the 实施办法. */
@Component
@Order(85)
public class RulesNavigation implements Navigation {

    private final Packs packs;
    private final Years years;
    private final ImplementingMeasures measures;
    private final Authorization authorization;
    private final HouseClock clock;

    RulesNavigation(
            Packs packs, Years years, ImplementingMeasures measures, Authorization authorization, HouseClock clock) {
        this.packs = packs;
        this.years = years;
        this.measures = measures;
        this.authorization = authorization;
        this.clock = clock;
    }

    @Override
    public List<Destination> destinations() {
        return List.of(
                new Destination("ui.measures", Icon.BOOK_OPEN, MeasureView.class, Destination.Group.WORK, false),
                new Destination(
                        "ui.packs", Icon.SCROLL_TEXT, PackListView.class, Destination.Group.ADMINISTRATION, false),
                new Destination(
                        "ui.clause.comments",
                        Icon.MESSAGES_SQUARE,
                        ClauseCommentListView.class,
                        Destination.Group.ADMINISTRATION,
                        false),
                new Destination(
                        "ui.own-numbers", Icon.SCROLL_TEXT, OwnNumberListView.class, Destination.Group.PEOPLE, false));
    }

    /** What another administrator has asked for. */
    @Override
    public List<Waiting> waiting() {
        if (!authorization.allows("pack.read")) {
            return List.of();
        }
        long asked = packs.history().stream()
                .filter(change -> change.state() == PackChange.State.SUBMITTED
                        && change.requestedBy() != Caller.current().account())
                .count();
        long closed = years.all().stream()
                .filter(year -> year.state() == FrozenYear.State.SUBMITTED
                        && year.requestedBy() != Caller.current().account())
                .count();
        return List.of(
                new Waiting("ui.pack.waiting", Long.toString(asked), Icon.SCROLL_TEXT, PackListView.class),
                new Waiting("ui.years.waiting", Long.toString(closed), Icon.ARCHIVE, YearListView.class),
                Waiting.of(
                        "ui.clause.waiting",
                        measures.comments(clock.today().getYear(), true, null, Waiting.MOST),
                        Icon.MESSAGES_SQUARE,
                        ClauseCommentListView.class));
    }
}
