package lianxin.ui.rules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.RouterLink;
import java.util.List;
import lianxin.rules.PackChange;
import lianxin.rules.Packs;
import lianxin.ui.Icon;
import lianxin.ui.ListScreen;

/** What one administrator has asked for and another one has to look at. */
final class AskedSection extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Packs packs;
    private final transient PackPeople people;
    private final transient Runnable changed;
    private final boolean mayChange;

    AskedSection(Packs packs, PackPeople people, boolean mayChange, Runnable changed) {
        this.packs = packs;
        this.people = people;
        this.mayChange = mayChange;
        this.changed = changed;
        addClassName("lx-section");
        show();
    }

    void show() {
        removeAll();
        List<PackChange> asked = packs.history().stream()
                .filter(change -> change.state() == PackChange.State.SUBMITTED)
                .toList();
        setVisible(!asked.isEmpty());
        add(new H2(getTranslation("ui.pack.asked")));
        PackTitles titles = PackTitles.of(packs);
        asked.forEach(change -> add(card(change, titles)));
    }

    private Article card(PackChange change, PackTitles titles) {
        Div work = new Div();
        Article card = new Article(
                new H3(titles.words(change)),
                new Paragraph(
                        getTranslation("ui.pack.asked-by", people.words(change.requestedBy(), change.requestedAt()))));
        card.addClassName("lx-card");
        packs.drafts().stream()
                .filter(draft -> draft.hash().equals(change.hash()))
                .findFirst()
                .ifPresent(draft -> card.add(new RouterLink(
                        getTranslation("ui.pack.look"), PackListView.class, ListScreen.parameters(draft.id()))));
        if (mayChange) {
            Div actions = new Div(
                    new Button(
                            getTranslation("ui.pack.approve"),
                            Icon.CHECK.create(),
                            click -> begin(
                                    work,
                                    new Confirmation(
                                            "ui.pack.approve",
                                            () -> packs.approve(change.id()),
                                            changed,
                                            work::removeAll))),
                    new Button(
                            getTranslation("ui.pack.withdraw"),
                            Icon.CIRCLE_X.create(),
                            click -> begin(
                                    work,
                                    new Confirmation(
                                            "ui.pack.withdraw",
                                            () -> packs.withdraw(change.id()),
                                            changed,
                                            work::removeAll))));
            actions.addClassName("lx-actions");
            card.add(actions, work);
        }
        return card;
    }

    private static void begin(Div work, Confirmation confirmation) {
        work.removeAll();
        work.add(confirmation);
    }
}
