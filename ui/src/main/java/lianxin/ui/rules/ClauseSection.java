package lianxin.ui.rules;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import lianxin.rules.Rules.Clause;
import lianxin.rules.Rules.Source;

/** A clause: its words beside those that it carries out or that carry it out, its numbers, its duties, and what is said to it. */
final class ClauseSection extends MeasurePart {

    private static final long serialVersionUID = 1L;

    ClauseSection(Clause clause, Component own, Component talk) {
        super(clause.name());
        Div sources = new Div();
        clause.above().forEach(source -> sources.add(source("ui.measures.above", source)));
        clause.below().forEach(source -> sources.add(source("ui.measures.below", source)));
        sources.addClassName("lx-section");
        Div beside = new Div(words(clause), sources);
        beside.addClassName("lx-beside");
        add(beside);
        if (!clause.figures().isEmpty()) {
            add(new H4(getTranslation("ui.measures.figures")), new FigureTable(clause.figures()));
        }
        add(own);
        lines("ui.measures.duties", clause.duties().values());
        add(talk);
    }

    private static Div words(Clause clause) {
        Div words = new Div(new Div(clause.words()));
        words.addClassName("lx-text");
        clause.incorporated().stream()
                .map(document -> MeasureWords.line("ui.measures.incorporated", I18NProvider.translate(document)))
                .forEach(line -> {
                    line.addClassName("lx-small");
                    words.add(line);
                });
        return words;
    }

    private static NativeDetails source(String key, Source source) {
        RouterLink link = new RouterLink(I18NProvider.translate("ui.measures.go"), MeasureView.class);
        link.addClassName("lx-no-print");
        link.setQueryParameters(QueryParameters.simple(Map.of("pack", source.pack(), "clause", source.clause())));
        NativeDetails quote = new NativeDetails(
                I18NProvider.translate(key, source.documentNumber() + " " + source.clause()),
                new Div(new Div(source.words()), link));
        quote.addClassNames("lx-quote", "lx-small");
        return quote;
    }

    private void lines(String key, Collection<String> texts) {
        if (!texts.isEmpty()) {
            UnorderedList list = new UnorderedList();
            list.addClassNames("lx-lines-plain", "lx-dots");
            List.copyOf(texts).forEach(text -> list.add(new ListItem(getTranslation(text))));
            add(new H4(getTranslation(key)), list);
        }
    }
}
