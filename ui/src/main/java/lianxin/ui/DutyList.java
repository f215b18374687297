package lianxin.ui;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import lianxin.kernel.Outcome;
import lianxin.rules.Explanation;
import lianxin.rules.Standing;
import org.jspecify.annotations.Nullable;

/** Duties in the order given, one card for what is judged as a whole and one for each point that is judged by itself. */
public final class DutyList extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * Duties of one area.
     *
     * @param names what the points judged are called; without a name a card has no heading
     * @param why 计数依据 of a duty, asked for when it is opened
     */
    public DutyList(
            List<Standing> standings,
            Map<Long, String> names,
            DutyWords words,
            Function<Standing, Optional<Explanation>> why) {
        this(standings, names, words, why, null);
    }

    /**
     * Duties of one area that can also be asked about as they stood on a past day.
     *
     * @param then 计数依据 by what had been recorded until the evening of that day
     */
    public DutyList(
            List<Standing> standings,
            Map<Long, String> names,
            DutyWords words,
            Function<Standing, Optional<Explanation>> why,
            @Nullable BiFunction<LocalDate, Standing, Outcome<Optional<Explanation>>> then) {
        addClassName("lx-duties");
        Map<Long, Article> cards = new LinkedHashMap<>();
        for (Standing standing : standings) {
            cards.computeIfAbsent(standing.object(), object -> card(names.getOrDefault(object, "")))
                    .add(new DutyRow(
                            standing,
                            words,
                            () -> why.apply(standing),
                            then == null ? null : day -> then.apply(day, standing)));
        }
        cards.values().forEach(this::add);
    }

    private static Article card(String name) {
        Article card = new Article();
        card.addClassName("lx-duty-card");
        if (!name.isEmpty()) {
            card.add(new H3(name));
        }
        return card;
    }
}
