package lianxin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import lianxin.kernel.Outcome;
import lianxin.rules.Explanation;
import lianxin.rules.Standing;
import org.jspecify.annotations.Nullable;

/** One duty: 事项、要求、已完成、还差, its 依据 and 截止日期, and 计数依据 on request. */
final class DutyRow extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * A row.
     *
     * @param then 计数依据 on a past day, null where nobody asks for it
     */
    DutyRow(
            Standing standing,
            DutyWords words,
            Supplier<Optional<Explanation>> why,
            @Nullable Function<LocalDate, Outcome<Optional<Explanation>>> then) {
        DutyText text = DutyText.of(standing, "", this::getTranslation);
        addClassName("lx-duty");
        getElement().setAttribute("data-tone", text.tone());
        Span title = new Span(text.title());
        title.addClassName("lx-duty-title");
        Div head = new Div(title, new StatusBadge(standing.status()));
        head.addClassName("lx-duty-head");
        add(head);
        for (int part = 0; part < text.parts().size(); part++) {
            add(part(text.parts().get(part), standing.parts().get(part)));
        }
        text.remarks().forEach(remark -> add(small(remark)));
        getElement().appendChild(explanation(text.dates(), words, why, then));
    }

    private static Component part(DutyText.Part text, Standing.Part part) {
        Span done = new Span(text.done());
        done.addClassName("lx-meter-done");
        Div line = new Div(done, new Span(text.title()));
        line.addClassName("lx-meter-words");
        Div meter = new Div(line);
        meter.addClassName("lx-meter");
        if (!text.missing().isEmpty() && part.target() != null) {
            Span missing = new Span(text.missing());
            missing.addClassName("lx-strong");
            line.add(missing);
            meter.add(bar(part.done(), part.target()));
        }
        return meter;
    }

    private static Component bar(long done, long target) {
        Span fill = new Span();
        fill.setWidth(Math.min(100, 100 * done / target) + "%");
        Div bar = new Div(fill);
        bar.addClassName("lx-meter-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        return bar;
    }

    private static Component small(String text) {
        Div small = new Div(text);
        small.addClassNames("lx-small", "lx-soft");
        return small;
    }

    private Element explanation(
            String dates,
            DutyWords words,
            Supplier<Optional<Explanation>> why,
            @Nullable Function<LocalDate, Outcome<Optional<Explanation>>> then) {
        Element summary = new Element("summary")
                .appendChild(
                        new Element("span").setAttribute("class", "lx-soft").setText(dates),
                        new Element("span")
                                .setAttribute("class", "lx-explain-more")
                                .setText(getTranslation("ui.explain")));
        Element details =
                new Element("details").setAttribute("class", "lx-explain").appendChild(summary);
        details.addEventListener("toggle", event -> {
            if (details.getChildCount() == 1) {
                why.get().ifPresent(known -> details.appendChild(new ExplanationPanel(known, words).getElement()));
                if (then != null) {
                    details.appendChild(new PastDay(words, then).getElement());
                }
            }
        });
        return details;
    }
}
