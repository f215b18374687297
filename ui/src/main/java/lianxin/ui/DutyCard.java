package lianxin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.Optional;
import java.util.function.Supplier;
import lianxin.rules.Explanation;
import lianxin.rules.Standing;

/** One duty: 事项、依据、要求、已完成、还差、截止日期, and 计数依据 on request. */
public final class DutyCard extends Article {

    private static final long serialVersionUID = 1L;

    /**
     * A duty.
     *
     * @param object what the point judged is called, empty when the duty is judged as a whole
     * @param why 计数依据, asked for when it is opened
     */
    public DutyCard(Standing standing, String object, DutyWords words, Supplier<Optional<Explanation>> why) {
        DutyText text = DutyText.of(standing, object, this::getTranslation);
        addClassName("lx-duty");
        getElement().setAttribute("data-tone", text.tone());
        add(head(text.title(), standing));
        for (int part = 0; part < text.parts().size(); part++) {
            add(part(text.parts().get(part), standing.parts().get(part)));
        }
        text.remarks().forEach(remark -> add(small(remark)));
        add(small(text.dates()));
        getElement().appendChild(explanation(words, why));
    }

    private static Component head(String title, Standing standing) {
        Div head = new Div(new H3(title), new StatusBadge(standing.status()));
        head.addClassName("lx-duty-head");
        return head;
    }

    private static Component part(DutyText.Part text, Standing.Part part) {
        Span done = new Span(text.done());
        done.addClassName("lx-meter-done");
        Div line = new Div(done, new Span(text.title()));
        line.addClassName("lx-meter-words");
        if (!text.missing().isEmpty()) {
            Span missing = new Span(text.missing());
            missing.addClassName("lx-strong");
            line.add(missing);
        }
        Div meter = new Div(line);
        meter.addClassName("lx-meter");
        if (part.target() != null && part.target() > 0) {
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

    private Element explanation(DutyWords words, Supplier<Optional<Explanation>> why) {
        Element summary = new Element("summary").setText(getTranslation("ui.explain"));
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
