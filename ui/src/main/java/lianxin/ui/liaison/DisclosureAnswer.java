package lianxin.ui.liaison;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import lianxin.kernel.Outcome;
import lianxin.liaison.LiaisonDisclosure;
import lianxin.liaison.LiaisonDisclosure.Line;
import lianxin.liaison.LiaisonDisclosure.Voice;
import lianxin.organization.CadreId;
import lianxin.organization.OrganizationId;
import lianxin.ui.Icon;
import lianxin.ui.Note;

/** 是否属实: one tap, without a name. Afterwards it says that something was said, and never again what. */
final class DisclosureAnswer extends Div {

    private static final long serialVersionUID = 1L;

    private final transient LiaisonDisclosure disclosure;
    private final transient OrganizationId body;
    private final transient Line line;
    private final int year;

    DisclosureAnswer(LiaisonDisclosure disclosure, OrganizationId body, Line line, int year) {
        this.disclosure = disclosure;
        this.body = body;
        this.line = line;
        this.year = year;
        addClassNames("lx-row", "lx-answer");
        if (line.voice() == Voice.OPEN) {
            add(button("truthful", Icon.CHECK, true), button("doubted", Icon.CIRCLE_X, false));
        } else {
            say(line.voice());
        }
    }

    private Button button(String name, Icon icon, boolean truthful) {
        String word = getTranslation("liaison.disclosure." + name);
        Button button = new Button(word, icon.create(), click -> answer(truthful));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        button.setAriaLabel(getTranslation("ui.extra.line", word, line.name()));
        return button;
    }

    private void answer(boolean truthful) {
        Outcome<CadreId> outcome = disclosure.answer(body, line.cadre(), year, truthful);
        removeAll();
        switch (outcome) {
            case Outcome.Accepted<CadreId> accepted -> say(Voice.GIVEN);
            case Outcome.Refused<CadreId> refused -> add(Note.refused(refused.reasons()));
        }
    }

    private void say(Voice voice) {
        Span words = new Span(
                getTranslation("liaison.disclosure.voice." + voice.name().toLowerCase(Locale.ROOT)));
        words.addClassName("lx-soft");
        words.getElement().setAttribute("role", "status");
        add(words);
    }
}
