package lianxin.ui.liaison;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import lianxin.kernel.Caller;
import lianxin.kernel.Page;
import lianxin.ledger.RecordForm;
import lianxin.liaison.KeyContact;
import lianxin.liaison.KeyContactCards;
import lianxin.liaison.Liaison;
import lianxin.liaison.PointRecord;
import lianxin.liaison.PointRecord.Kept;
import lianxin.liaison.PointRecord.RecordId;
import lianxin.liaison.PointYear;
import lianxin.liaison.PracticalDeed;
import lianxin.ui.EmptyState;
import lianxin.ui.ExtraWords;
import lianxin.ui.Icon;
import lianxin.ui.KeysetTable;
import lianxin.ui.Moments;
import lianxin.ui.Refusals;

/** 重点联系青年、实事清单、问题清单 of a point, each with the form that adds to it. */
final class PointRecordSections extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Liaison liaison;
    private final transient KeyContactCards cards;
    private final transient PointYear page;
    private final LocalDate today;
    private final boolean inCharge;
    private final boolean host;
    private final transient Runnable changed;

    PointRecordSections(
            Liaison liaison,
            KeyContactCards cards,
            PointYear page,
            LocalDate today,
            boolean inCharge,
            boolean host,
            Runnable changed) {
        this.liaison = liaison;
        this.cards = cards;
        this.page = page;
        this.today = today;
        this.inCharge = inCharge;
        this.host = host;
        this.changed = changed;
        addClassName("lx-section");
        add(contacts(), deeds(), problems());
    }

    private Component contacts() {
        Set<RecordId> openable = cards.openable(page.contacts());
        Div place = new Div();
        Section section = section(
                "liaison.contacts",
                page.contacts(),
                PointRecordForm::contact,
                (table, form) -> table.content(
                                getTranslation("liaison.contact.number"),
                                kept -> name(
                                        kept,
                                        getTranslation(
                                                "liaison.contact.numbered",
                                                kept.content().number()),
                                        form))
                        .column(
                                getTranslation("liaison.field"),
                                kept -> Words.of(this, "field", kept.content().field()))
                        .column(
                                getTranslation("liaison.days"),
                                kept -> Moments.words(kept.content().days()))
                        .column(getTranslation("liaison.in-charge"), this::cadre)
                        .content(
                                getTranslation("liaison.card"),
                                kept -> card(kept, openable.contains(kept.id()), place)),
                RecordForm.NONE);
        section.addComponentAtIndex(2, place);
        return section;
    }

    /** The way to the sealed card, for whoever is in charge of the contact alone. */
    private Component card(Kept<KeyContact> kept, boolean openable, Div place) {
        boolean ended = kept.content().days().last().isBefore(today);
        if (!inCharge || kept.cadre().value() != Caller.current().cadre() || (ended && !openable)) {
            return new Span();
        }
        Button way = new Button(getTranslation(openable ? "liaison.card.open" : "liaison.card.add"), click -> {
            ContactCardPanel panel = new ContactCardPanel(cards, kept, today, changed);
            place.removeAll();
            place.add(openable ? panel.opened() : panel.form(Optional.empty()));
            place.scrollIntoView();
        });
        way.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return way;
    }

    private Component deeds() {
        return section(
                "liaison.deeds",
                page.deeds(),
                PointRecordForm::deed,
                (table, form) -> table.content(
                                getTranslation("liaison.deed.title"),
                                kept -> name(kept, kept.content().title(), form))
                        .number(
                                getTranslation("liaison.deed.beneficiaries"),
                                kept -> Integer.toString(kept.content().beneficiaries()))
                        .column(
                                getTranslation("liaison.deed.due"),
                                kept -> day(kept.content().due()))
                        .column(
                                getTranslation("liaison.deed.progress"),
                                kept -> Words.of(
                                                this, "progress", kept.content().progress()) + " "
                                        + day(kept.content().doneOn()))
                        .column(
                                getTranslation("liaison.deed.result"),
                                kept -> kept.content().result())
                        .content(getTranslation("liaison.verification"), this::confirmation),
                liaison.deedForm(today));
    }

    private Component problems() {
        return section(
                "liaison.problems",
                page.problems(),
                PointRecordForm::problem,
                (table, form) -> table.content(
                                getTranslation("liaison.problem.title"),
                                kept -> name(kept, kept.content().title(), form))
                        .column(
                                getTranslation("liaison.problem.handed-to"),
                                kept -> kept.content().handedTo())
                        .column(
                                getTranslation("liaison.problem.due"),
                                kept -> day(kept.content().due()))
                        .column(
                                getTranslation("liaison.problem.answer"),
                                kept -> (kept.content().answer() + " "
                                                + day(kept.content().answeredOn()))
                                        .strip()),
                liaison.problemForm(today));
    }

    private <R extends PointRecord> Section section(
            String title,
            List<Kept<R>> rows,
            BiFunction<PointRecordForm.Way, Optional<Kept<R>>, PointRecordForm> make,
            BiFunction<KeysetTable<Kept<R>>, FormPlace<R>, KeysetTable<Kept<R>>> columns,
            RecordForm added) {
        Section section = new Section(new H2(getTranslation(title)));
        section.addClassName("lx-section");
        Div place = new Div();
        FormPlace<R> form = known -> {
            place.removeAll();
            PointRecordForm.Way way =
                    new PointRecordForm.Way(liaison, page.point().id(), today, changed, place::removeAll);
            place.add(make.apply(way, known));
            place.scrollIntoView();
        };
        KeysetTable<Kept<R>> table = columns.apply(
                new KeysetTable<>(getTranslation(title), new EmptyState(Icon.LIST_CHECKS, title + ".empty")), form);
        ExtraWords.columns(table, added, kept -> kept.content().extra());
        table.show((after, size) -> new Page<>(rows, null));
        section.add(table, place);
        if (inCharge) {
            section.add(new Div(new Button(
                    getTranslation(title + ".add"), Icon.PLUS.create(), click -> form.open(Optional.empty()))));
        }
        return section;
    }

    /** Opens the form of a section. */
    private interface FormPlace<R extends PointRecord> {
        void open(Optional<Kept<R>> known);
    }

    /** The name of a row; who is in charge of it opens it to bring it up to date. */
    private <R extends PointRecord> Component name(Kept<R> kept, String text, FormPlace<R> form) {
        if (kept.cadre().value() != Caller.current().cadre()) {
            return new Span(text);
        }
        Button open = new Button(text, click -> form.open(Optional.of(kept)));
        open.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return open;
    }

    private Component confirmation(Kept<PracticalDeed> kept) {
        if (kept.content().confirmed()) {
            return new Span(getTranslation("liaison.deed.confirmed"));
        }
        if (!host || kept.content().doneOn() == null) {
            return new Span();
        }
        Refusals refusals = new Refusals();
        Button confirm = new Button(getTranslation("liaison.answer.true"), Icon.CHECK.create(), click -> {
            if (refusals.accepted(liaison.confirmDeed(kept.id(), kept.revision()))) {
                changed.run();
            }
        });
        return new Div(confirm, refusals);
    }

    private String cadre(Kept<?> kept) {
        return Objects.requireNonNullElse(page.cadres().get(kept.cadre()), "");
    }

    private static String day(@org.jspecify.annotations.Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
