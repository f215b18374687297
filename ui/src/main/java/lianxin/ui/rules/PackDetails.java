package lianxin.ui.rules;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadEvent;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import lianxin.drafting.Drafting;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.ledger.Ledger;
import lianxin.organization.Authorization;
import lianxin.rules.PackDraft;
import lianxin.rules.Packs;
import lianxin.ui.DayField;
import lianxin.ui.Details;
import lianxin.ui.Icon;
import org.springframework.stereotype.Component;

/** The details of a draft: its report, and what can be done with it. */
@Component
class PackDetails {

    static final String CHANGE = "pack.change";

    private final Packs packs;
    private final Drafting drafting;
    private final Ledger ledger;
    private final PackPeople people;
    private final SimulationWords words;
    private final Authorization authorization;
    private final HouseClock clock;

    PackDetails(
            Packs packs,
            Drafting drafting,
            Ledger ledger,
            PackPeople people,
            SimulationWords words,
            Authorization authorization,
            HouseClock clock) {
        this.packs = packs;
        this.drafting = drafting;
        this.ledger = ledger;
        this.people = people;
        this.words = words;
        this.authorization = authorization;
        this.clock = clock;
    }

    Details details(PackDraft draft, Runnable changed) {
        Details details = new Details(I18NProvider.translate(draft.title()), new RouterLink(PackListView.class));
        details.fact("ui.pack.document", I18NProvider.translate(draft.documentNumber()))
                .fact("ui.pack.id", draft.pack())
                .fact("ui.pack.version", draft.version())
                .fact("ui.pack.from", PackDays.from(draft.validFrom()))
                .fact("ui.pack.state", details.getTranslation("ui.pack.state." + draft.state()))
                .fact("ui.pack.uploaded", people.words(draft.uploadedBy(), draft.uploadedAt()))
                .actions(download(details, draft));
        packs.check(draft.id()).ifPresent(report -> {
            if (authorization.allows(CHANGE)) {
                offer(details, draft, report.findings().isEmpty(), changed);
            }
            details.add(new ReportSection(report));
            drafting.find(draft.id())
                    .ifPresent(open -> details.add(
                            new DeviationTable(open), new DifferenceTable(drafting.differences(draft.id()), open)));
        });
        return details;
    }

    private void offer(Details details, PackDraft draft, boolean sound, Runnable changed) {
        boolean free = draft.state() == PackDraft.State.DRAFT || draft.state() == PackDraft.State.PAST;
        details.actions(
                draft.state() == PackDraft.State.DRAFT
                        ? DraftScreen.link(details.getTranslation("ui.draft.write"), draft.id(), DraftScreen.NUMBERS)
                        : new Button(
                                details.getTranslation("ui.draft.start-from"),
                                Icon.PENCIL.create(),
                                click -> details.work(startFrom(draft, details::rest))));
        if (free && sound) {
            details.actions(
                    button(details, "ui.pack.submit", Icon.FILE_CHECK, () -> packs.submit(draft.id()), changed));
        }
        if (sound) {
            details.actions(new Button(
                    details.getTranslation("ui.pack.simulate"),
                    Icon.TRENDING_UP.create(),
                    click -> details.work(trial(draft))));
        }
        if (free) {
            details.actions(button(details, "ui.pack.remove", Icon.CIRCLE_X, () -> packs.remove(draft.id()), changed));
        }
    }

    private SimulationYear trial(PackDraft draft) {
        int last = clock.today().getYear() - 1;
        return new SimulationYear(
                ledger.firstDay().map(LocalDate::getYear).orElse(last),
                last,
                year -> new SimulationPanel(packs, draft.id(), year, words));
    }

    /** What has been in force is not written in any more: its next version is. */
    private Confirmation startFrom(PackDraft draft, Runnable cancel) {
        DayField from = new DayField(I18NProvider.translate("ui.draft.valid-from"));
        from.setValue(nextYear(clock));
        AtomicReference<PackDraft> started = new AtomicReference<>();
        return new Confirmation(
                "ui.draft.start-from",
                () -> drafting.startFrom(
                                draft.id(), Objects.requireNonNullElseGet(from.getValue(), () -> nextYear(clock)))
                        .map(next -> {
                            started.set(next);
                            return next;
                        }),
                () -> DraftScreen.open(Objects.requireNonNull(started.get()).id()),
                cancel,
                from);
    }

    static LocalDate nextYear(HouseClock clock) {
        return LocalDate.of(clock.today().getYear() + 1, 1, 1);
    }

    private static Button button(Details details, String key, Icon icon, Supplier<Outcome<?>> act, Runnable changed) {
        return new Button(
                details.getTranslation(key),
                icon.create(),
                click -> details.work(new Confirmation(key, act, changed, details::rest)));
    }

    private Anchor download(Details details, PackDraft draft) {
        Anchor link = new Anchor();
        link.add(Icon.DOWNLOAD.create(), new Span(details.getTranslation("ui.pack.download")));
        link.addClassName("lx-row");
        link.setHref((DownloadEvent event) -> write(event, draft));
        link.getElement().setAttribute("download", true);
        return link;
    }

    private void write(DownloadEvent event, PackDraft draft) throws IOException {
        byte[] archive = packs.content(draft.id()).orElse(new byte[0]);
        event.setFileName(draft.pack() + "-" + draft.version() + ".zip");
        event.setContentType("application/zip");
        try (OutputStream out = event.getOutputStream()) {
            out.write(archive);
        }
    }
}
