package lianxin.ui.liaison;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.liaison.KeyContact;
import lianxin.liaison.KeyContactCards;
import lianxin.liaison.KeyContactCards.Card;
import lianxin.liaison.PointRecord.Kept;
import lianxin.liaison.PointRecord.RecordId;
import lianxin.ui.ConfirmBar;
import lianxin.ui.DayField;
import lianxin.ui.Note;
import lianxin.ui.Refusals;
import lianxin.ui.SaveButton;

/** The sealed card of a key contact: opened on demand, kept with consent, deleted without. */
final class ContactCardPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient KeyContactCards cards;
    private final transient RecordId contact;
    private final String title;
    private final LocalDate today;
    private final transient Runnable close;

    /**
     * A card, not opened yet.
     *
     * @param close takes the panel away
     */
    ContactCardPanel(KeyContactCards cards, Kept<KeyContact> kept, LocalDate today, Runnable close) {
        this.cards = cards;
        this.contact = kept.id();
        this.title = getTranslation("liaison.card") + " · "
                + getTranslation("liaison.contact.numbered", kept.content().number());
        this.today = today;
        this.close = close;
        addClassNames("lx-work", "lx-section", "lx-no-print");
    }

    /** Opens the card; the reading is noted in the trail. */
    ContactCardPanel opened() {
        Refusals refusals = new Refusals();
        removeAll();
        add(new H3(title), refusals);
        Outcome<Card> outcome = cards.open(contact);
        if (refusals.accepted(outcome)) {
            Card card = outcome.orThrow();
            add(facts(card), new Paragraph(getTranslation("liaison.card.read")), ways(card, refusals));
        }
        return this;
    }

    private Component facts(Card card) {
        DescriptionList facts = new DescriptionList();
        facts.addClassName("lx-facts");
        fact(facts, "liaison.card.name", card.name());
        fact(facts, "liaison.card.reach", card.reach());
        fact(facts, "liaison.card.consented-on", card.consentedOn().toString());
        return facts;
    }

    private void fact(DescriptionList facts, String word, String value) {
        facts.add(new DescriptionList.Term(getTranslation(word)), new DescriptionList.Description(value));
    }

    private Component ways(Card card, Refusals refusals) {
        Button erase = new Button(getTranslation("liaison.card.erase"), click -> {
            if (refusals.accepted(cards.erase(contact))) {
                removeAll();
                add(Note.done(getTranslation("liaison.card.erased")));
            }
        });
        erase.addThemeVariants(ButtonVariant.LUMO_ERROR);
        Div ways = new Div(
                new Button(getTranslation("ui.close"), click -> close.run()),
                new Button(getTranslation("liaison.card.replace"), click -> form(Optional.of(card))),
                erase);
        ways.addClassName("lx-actions");
        return ways;
    }

    /** Asks for the card, which is kept only with the person's agreement. */
    ContactCardPanel form(Optional<Card> known) {
        Refusals refusals = new Refusals();
        TextField name = refusals.field("name", new TextField(getTranslation("liaison.card.name")));
        TextField reach = refusals.field("reach", new TextField(getTranslation("liaison.card.reach")));
        DayField consentedOn = refusals.field("consentedOn", new DayField(getTranslation("liaison.card.consented-on")));
        consentedOn.setValue(known.map(Card::consentedOn).orElse(today));
        known.ifPresent(card -> {
            name.setValue(card.name());
            reach.setValue(card.reach());
        });
        Checkbox consent = new Checkbox(getTranslation("liaison.card.consent"), known.isPresent());
        SaveButton save = new SaveButton(getTranslation("ui.save"), key -> {
            Card card = new Card(
                    name.getValue(), reach.getValue(), Objects.requireNonNullElse(consentedOn.getValue(), today));
            Outcome<RecordId> outcome = Boolean.TRUE.equals(consent.getValue())
                    ? cards.keep(contact, card)
                    : Outcome.refused(Refusal.ofAll("card.no-consent"));
            boolean accepted = refusals.accepted(outcome);
            if (accepted) {
                close.run();
            }
            return accepted;
        });
        removeAll();
        add(
                new H3(title),
                new Paragraph(getTranslation("liaison.card.how")),
                refusals,
                Words.form(name, reach, consentedOn),
                consent,
                new ConfirmBar(save, close));
        return this;
    }
}
