package lianxin.ui.plain;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import lianxin.kernel.Outcome;
import lianxin.liaison.Liaison;
import lianxin.liaison.Liaison.Saved;
import lianxin.liaison.LiaisonArrangement;
import lianxin.liaison.LiaisonVisit;
import lianxin.liaison.LiaisonVisit.VisitId;
import lianxin.rules.Standing;
import lianxin.ui.Refusals;
import lianxin.ui.Speech;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The answer to a visit that was saved: what is kept of it, what to mind, and how the duties stand. */
@Controller
class VisitAnswer {

    static final String PATH = "/plain/visit/saved";

    private static final String WARNED = "lianxin.plain.warned";

    private final Liaison liaison;
    private final LiaisonArrangement arrangement;
    private final Answers answers;
    private final Pages pages;

    VisitAnswer(Liaison liaison, LiaisonArrangement arrangement, Answers answers, Pages pages) {
        this.liaison = liaison;
        this.arrangement = arrangement;
        this.answers = answers;
        this.pages = pages;
    }

    /** On to the answer, with the warnings that came beside the yes. */
    View leadTo(HttpServletRequest request, Outcome.Accepted<Saved<VisitId>> accepted) {
        List<String> warnings = accepted.warnings().stream()
                .map(warning -> Refusals.words(warning, pages.speech(request)))
                .toList();
        request.getSession()
                .setAttribute(WARNED, new Warned(accepted.value().id().value(), warnings));
        return new RedirectView(PATH + "?visit=" + accepted.value().id().value());
    }

    @GetMapping(PATH)
    View saved(HttpServletRequest request, @RequestParam(defaultValue = "") String visit) {
        Optional<LiaisonVisit> kept = liaison.find(new VisitId(Reading.id(visit)));
        if (kept.isEmpty()) {
            return new RedirectView(StartPage.PATH);
        }
        LiaisonVisit shown = kept.get();
        List<Standing> standings = liaison
                .standings(shown.cadre(), shown.days().last().getYear())
                .stream()
                .filter(each ->
                        each.object() == 0 || each.object() == shown.point().value())
                .toList();
        Map<String, Object> content =
                new HashMap<>(answers.of(request, standings, standing -> liaison.explain(shown.cadre(), standing)));
        content.put("what", what(shown, pages.speech(request)));
        List<String> warnings = warnings(request, shown);
        content.put("warnings", warnings);
        content.put("warned", !warnings.isEmpty());
        return pages.page(request, "visit-saved", HttpStatus.OK, content);
    }

    private String what(LiaisonVisit visit, Speech speech) {
        return speech.say(
                "plain.visit.what",
                arrangement.names(List.of(visit.point())).getOrDefault(visit.point(), ""),
                visit.days().first().toString(),
                visit.days().last().toString(),
                visit.days().days(),
                speech.say("liaison.state." + visit.latest().state().name().toLowerCase(Locale.ROOT)));
    }

    private static List<String> warnings(HttpServletRequest request, LiaisonVisit visit) {
        HttpSession session = request.getSession();
        return session.getAttribute(WARNED) instanceof Warned warned
                        && warned.visit() == visit.id().value()
                ? warned.warnings()
                : List.of();
    }

    private record Warned(long visit, List<String> warnings) implements Serializable {}
}
