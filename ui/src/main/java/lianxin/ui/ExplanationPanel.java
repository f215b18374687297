package lianxin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import lianxin.kernel.Period;
import lianxin.ledger.Fact;
import lianxin.rules.Explanation;

/** 计数依据: the article and its words, the numbers with their dates, what was counted, and what was not and why. */
final class ExplanationPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient DutyWords words;
    private final transient Map<Long, String> names;

    ExplanationPanel(Explanation why, DutyWords words) {
        this.words = words;
        this.names = words.objects(why.standing().area(), objects(why));
        addClassName("lx-explain-body");
        add(quote(why));
        section("ui.explain.parameters", why.parameters(), used -> parameter(used, why.clause()));
        section("ui.explain.counted", why.counted(), fact -> line(Icon.CIRCLE_CHECK, "done", fact(fact), ""));
        section(
                "ui.explain.not-counted",
                why.notCounted(),
                not -> line(Icon.CIRCLE_X, "missed", fact(not.fact()), not.reason() + article(not.article())));
        section("ui.explain.open", why.open(), id -> line(Icon.CIRCLE_DASHED, "slow", name(id), ""));
        section(
                "ui.explain.excused",
                why.excused().entrySet(),
                one -> line(Icon.CIRCLE_MINUS, "quiet", name(one.getKey()), one.getValue()));
        section(
                "ui.explain.packs",
                why.packs(),
                pack -> line(Icon.BOOK_OPEN, "quiet", pack.title(), pack.documentNumber() + " · " + pack.version()));
    }

    private static Set<Long> objects(Explanation why) {
        Set<Long> ids = new HashSet<>(why.open());
        ids.addAll(why.excused().keySet());
        why.counted().forEach(fact -> ids.add(fact.object()));
        why.notCounted().forEach(not -> ids.add(not.fact().object()));
        return ids;
    }

    private Component quote(Explanation why) {
        Span article = new Span(why.standing().article());
        article.addClassName("lx-strong");
        Div quote = new Div(article, new Div(why.clause()));
        quote.addClassName("lx-quote");
        if (!why.incorporated().isEmpty()) {
            String documents = String.join("、", why.incorporated());
            quote.add(small(getTranslation("ui.explain.incorporated", documents)));
        }
        return quote;
    }

    private <T> void section(String title, Collection<T> items, Function<T, ListItem> line) {
        if (!items.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassName("lx-lines");
            items.forEach(item -> list.add(line.apply(item)));
            add(new Div(new H4(getTranslation(title)), list));
        }
    }

    /** A number with its article, and the words of that article where they are not those of the duty. */
    private ListItem parameter(Explanation.Used used, String clause) {
        String value = used.value() == null ? getTranslation("ui.explain.missing") : used.value() + " " + used.unit();
        String since = used.since() == null ? "" : getTranslation("ui.explain.since", DAY.format(used.since()));
        return line(
                Icon.SCROLL_TEXT,
                "quiet",
                used.title() + "：" + value,
                String.join(" · ", nonEmpty(used.reference(), since)),
                used.clause().equals(clause) ? "" : used.clause());
    }

    private static final DateTimeFormatter DAY = DateTimeFormatter.ISO_LOCAL_DATE;

    private static List<String> nonEmpty(String... texts) {
        return Arrays.stream(texts).filter(text -> !text.isEmpty()).toList();
    }

    private String fact(Fact fact) {
        Period days = fact.days();
        String when = days.days() == 1
                ? DAY.format(days.first())
                : getTranslation("ui.explain.days", DAY.format(days.first()), DAY.format(days.last()), days.days());
        return String.join(" · ", nonEmpty(words.kind(fact.kind()), names.getOrDefault(fact.object(), ""), when));
    }

    private String name(long id) {
        return names.getOrDefault(id, getTranslation("ui.explain.unnamed"));
    }

    private static String article(String article) {
        return article.isEmpty() ? "" : "（" + article + "）";
    }

    private static Div small(String text) {
        Div small = new Div(text);
        small.addClassNames("lx-small", "lx-soft");
        return small;
    }

    private static ListItem line(Icon icon, String tone, String text, String... remarks) {
        Div body = new Div(new Div(text));
        nonEmpty(remarks).forEach(remark -> body.add(small(remark)));
        ListItem item = new ListItem(icon.create(), body);
        item.getElement().setAttribute("data-tone", tone);
        return item;
    }
}
