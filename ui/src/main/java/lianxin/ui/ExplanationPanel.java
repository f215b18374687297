package lianxin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import lianxin.rules.Explanation;

/** 计数依据 on a card. */
public final class ExplanationPanel extends Div {

    private static final long serialVersionUID = 1L;

    /**
     * An explanation on a card.
     *
     * @param words what facts and objects are called
     */
    public ExplanationPanel(Explanation why, DutyWords words) {
        Reasons reasons = Reasons.of(why, words, this::getTranslation);
        addClassName("lx-explain-body");
        Anchor article = new Anchor("measures?duty=" + why.standing().duty(), reasons.article());
        article.addClassName("lx-strong");
        Div quote = new Div(article, new Div(reasons.clause()));
        quote.addClassName("lx-quote");
        if (!reasons.incorporated().isEmpty()) {
            quote.add(small(reasons.incorporated()));
        }
        add(quote);
        reasons.sections().forEach(section -> add(section(section)));
    }

    private static Component section(Reasons.Section section) {
        UnorderedList list = new UnorderedList();
        list.addClassName("lx-lines");
        section.lines().forEach(line -> list.add(line(section, line)));
        return new Div(new H4(section.title()), list);
    }

    private static ListItem line(Reasons.Section section, Reasons.Line line) {
        Div body = new Div(new Div(line.text()));
        line.remarks().forEach(remark -> body.add(small(remark)));
        ListItem item = new ListItem(section.icon().create(), body);
        item.getElement().setAttribute("data-tone", section.tone());
        return item;
    }

    private static Div small(String text) {
        Div small = new Div(text);
        small.addClassNames("lx-small", "lx-soft");
        return small;
    }
}
