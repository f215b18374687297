package lianxin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Optional;
import java.util.function.Supplier;
import lianxin.rules.Explanation;
import lianxin.rules.Gap;
import lianxin.rules.Standing;

/** One duty: 事项、要求、已完成、还差, its 依据 and 截止日期, and 计数依据 on request. */
final class DutyRow extends Div {

    private static final long serialVersionUID = 1L;

    DutyRow(Standing standing, DutyWords words, Supplier<Optional<Explanation>> why) {
        addClassName("lx-duty");
        getElement().setAttribute("data-tone", StatusBadge.tone(standing.status()));
        Span title = new Span(standing.title());
        title.addClassName("lx-duty-title");
        Div head = new Div(title, new StatusBadge(standing.status()));
        head.addClassName("lx-duty-head");
        add(head);
        standing.parts().forEach(part -> add(part(part)));
        standing.gaps().forEach(gap -> add(gap(gap)));
        if (!standing.remark().isEmpty()) {
            add(small(standing.remark()));
        }
        getElement().appendChild(explanation(dates(standing), words, why));
    }

    private Component part(Standing.Part part) {
        Span done = new Span(
                part.target() == null
                        ? getTranslation("ui.duty.done-only", part.done(), part.unit())
                        : getTranslation("ui.duty.done", part.done(), wanted(part), part.unit()));
        done.addClassName("lx-meter-done");
        Div line = new Div(done, new Span(part.title()));
        line.addClassName("lx-meter-words");
        Div meter = new Div(line);
        meter.addClassName("lx-meter");
        if (part.target() != null && part.target() > 0) {
            if (!part.met()) {
                Span missing = new Span(getTranslation("ui.duty.missing", part.target() - part.done(), part.unit()));
                missing.addClassName("lx-strong");
                line.add(missing);
                meter.add(bar(part.done(), part.target()));
            }
        }
        return meter;
    }

    private static String wanted(Standing.Part part) {
        return part.ceiling() == null || part.ceiling().equals(part.target())
                ? String.valueOf(part.target())
                : part.target() + "–" + part.ceiling();
    }

    private static Component bar(long done, long target) {
        Span fill = new Span();
        fill.setWidth(Math.min(100, 100 * done / target) + "%");
        Div bar = new Div(fill);
        bar.addClassName("lx-meter-bar");
        bar.getElement().setAttribute("aria-hidden", "true");
        return bar;
    }

    private Component gap(Gap gap) {
        String who = getTranslation(gap.byUnit() ? "status.awaiting_unit" : "status.awaiting_province");
        return small(getTranslation("ui.duty.gap", gap.title(), who, gap.article()));
    }

    private String dates(Standing standing) {
        return standing.metOn() == null
                ? getTranslation(
                        "ui.duty.due", standing.article(), standing.due().toString())
                : getTranslation(
                        "ui.duty.met", standing.article(), standing.metOn().toString());
    }

    private static Component small(String text) {
        Div small = new Div(text);
        small.addClassNames("lx-small", "lx-soft");
        return small;
    }

    private Element explanation(String dates, DutyWords words, Supplier<Optional<Explanation>> why) {
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
            }
        });
        return details;
    }
}
