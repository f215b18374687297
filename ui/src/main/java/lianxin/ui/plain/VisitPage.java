package lianxin.ui.plain;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.ledger.RecordForm;
import lianxin.liaison.Liaison;
import lianxin.liaison.Liaison.Saved;
import lianxin.liaison.LiaisonArrangement;
import lianxin.liaison.LiaisonAssignment;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.liaison.LiaisonVisit;
import lianxin.liaison.LiaisonVisit.State;
import lianxin.liaison.LiaisonVisit.VisitId;
import lianxin.liaison.VisitReport;
import lianxin.organization.CadreId;
import lianxin.ui.Speech;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** 到点登记 without script: where and when; everything else is folded and can wait. */
@Controller
class VisitPage {

    static final String PATH = "/plain/visit";

    private static final String POINT = "point";
    private static final String ARRIVAL = "arrival";
    private static final String DEPARTURE = "departure";
    private static final String STATE = "state";

    private final Liaison liaison;
    private final LiaisonArrangement arrangement;
    private final Forms forms;
    private final VisitAnswer answer;
    private final HouseClock clock;

    VisitPage(Liaison liaison, LiaisonArrangement arrangement, Forms forms, VisitAnswer answer, HouseClock clock) {
        this.liaison = liaison;
        this.arrangement = arrangement;
        this.forms = forms;
        this.answer = answer;
        this.clock = clock;
    }

    @GetMapping(PATH)
    View form(HttpServletRequest request, @RequestParam(defaultValue = "") String key) {
        return forms.open(request, PATH, key)
                .orElseGet(() -> forms.taken(request, key)
                        .map(typed -> show(request, typed, List.of(), "plain.look-again"))
                        .orElseGet(() -> show(
                                request, Typed.of(Map.of(Typed.KEY, key, STATE, State.MADE.name())), List.of(), "")));
    }

    /** Saves a visit. */
    @PostMapping(PATH)
    View save(HttpServletRequest request) {
        Typed typed = Typed.of(request);
        if (!forms.knows(typed)) {
            return show(request, forms.renewed(typed), List.of(Refusal.ofAll("plain.key-missing")), "");
        }
        Reading reading = new Reading(typed);
        RecordForm added = added(typed);
        VisitReport report = new VisitReport(
                new PointId(Reading.id(typed.first(POINT))),
                reading.neededDay(ARRIVAL),
                reading.neededDay(DEPARTURE),
                !typed.has(STATE, State.PLANNED.name()),
                VisitWorkFields.read(typed, added, reading).with(ExtraRow.read(added, typed)));
        if (!reading.refusals().isEmpty()) {
            return show(request, typed, reading.refusals(), "");
        }
        return switch (liaison.record(FormKey.forFacade(typed.key()), cadre(), report)) {
            case Outcome.Refused<Saved<VisitId>> refused -> show(request, typed, refused.reasons(), "");
            case Outcome.Accepted<Saved<VisitId>> accepted -> saved(request, typed, report, accepted);
        };
    }

    /** Leads to what was saved; a form that was saved before and says something else now is not thrown away. */
    private View saved(
            HttpServletRequest request, Typed typed, VisitReport report, Outcome.Accepted<Saved<VisitId>> accepted) {
        Optional<LiaisonVisit> kept = liaison.find(accepted.value().id());
        if (kept.filter(visit -> !visit.says(report)).isPresent()) {
            return show(request, forms.renewed(typed), List.of(Refusal.ofAll("form.saved-before")), "");
        }
        return answer.leadTo(request, accepted);
    }

    private View show(HttpServletRequest request, Typed typed, List<Refusal> refusals, String note) {
        Speech speech = forms.speech(request);
        RecordForm added = added(typed);
        Map<String, Object> content = VisitWorkFields.show(typed, added, speech);
        List<Choice> points = points(typed);
        content.put("points", points);
        content.put("noPoints", points.isEmpty());
        content.put("extra", ExtraRow.of(added, typed, refusals, speech));
        content.put(ARRIVAL, typed.first(ARRIVAL));
        content.put(DEPARTURE, typed.first(DEPARTURE));
        content.put(
                "states",
                Choice.of(
                        STATE,
                        new State[] {State.MADE, State.PLANNED},
                        state -> speech.say("liaison.state." + state.name().toLowerCase(Locale.ROOT)),
                        typed));
        return forms.page(request, "visit", typed, refusals, note, content);
    }

    /** What packs add on the day of arrival, or today until that can be read. */
    private RecordForm added(Typed typed) {
        return liaison.visitForm(new Reading(typed).day(ARRIVAL, ARRIVAL).orElse(clock.today()));
    }

    private List<Choice> points(Typed typed) {
        Map<PointId, String> names = arrangement.names(arrangement.of(cadre(), clock.today()).stream()
                .map(LiaisonAssignment::point)
                .collect(Collectors.toSet()));
        return names.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .map(point -> new Choice(
                        POINT,
                        Long.toString(point.getKey().value()),
                        point.getValue(),
                        names.size() == 1
                                || typed.has(POINT, Long.toString(point.getKey().value()))))
                .toList();
    }

    private static CadreId cadre() {
        return new CadreId(Caller.current().cadre());
    }
}
