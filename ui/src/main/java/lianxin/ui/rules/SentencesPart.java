package lianxin.ui.rules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import lianxin.drafting.Draft;
import lianxin.drafting.Edit;
import lianxin.ui.EmptyState;
import lianxin.ui.Icon;
import lianxin.ui.Note;
import lianxin.ui.Refusals;

/** The sentences that must come true before the draft may be submitted: each in words, with what came of it, and a form for more. */
final class SentencesPart extends Div {

    private static final long serialVersionUID = 1L;

    private final transient DraftScreen screen;

    SentencesPart(DraftScreen screen) {
        this.screen = screen;
        addClassName("lx-stack");
        Draft draft = screen.draft();
        SentenceWords words = new SentenceWords(draft.ground());
        if (screen.isOpen()) {
            add(new H2(getTranslation("ui.sentence.add")), new SentenceForm(screen));
        }
        add(new H2(getTranslation("ui.draft.part.sentences")));
        if (draft.sentences().isEmpty()) {
            add(new EmptyState(Icon.MESSAGES_SQUARE, "ui.sentence.empty"));
        }
        draft.sentences().forEach(sentence -> add(card(sentence, words)));
    }

    private Div card(Draft.Sentence sentence, SentenceWords words) {
        Div card = new Div(new H3(sentence.title()));
        card.addClassName("lx-card");
        words.lines(sentence.fields()).forEach(line -> card.add(new Paragraph(line)));
        boolean run = screen.draft().report().scenarios() > 0;
        card.add(
                !sentence.failed().isEmpty()
                        ? Note.refused(sentence.failed().stream()
                                .map(new UntrueWords(words.words())::said)
                                .toList())
                        : run
                                ? Note.done(getTranslation("ui.sentence.true"))
                                : Note.hint(getTranslation("ui.sentence.not-run")));
        if (screen.isOpen()) {
            Refusals refusals = new Refusals();
            Button drop = new Button(getTranslation("ui.sentence.drop"), Icon.CIRCLE_X.create(), click -> {
                if (refusals.accepted(screen.change(new Edit.DropSentence(sentence.title())))) {
                    screen.shown().accept(DraftScreen.SENTENCES);
                }
            });
            Div actions = new Div(drop);
            actions.addClassName("lx-actions");
            card.add(refusals, actions);
        }
        return card;
    }
}
