package lianxin.ui.plain;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import lianxin.conversation.Conversation;
import lianxin.conversation.HeartToHeartTalk;
import lianxin.conversation.TalkCoverage;
import lianxin.conversation.TalkCoverage.Person;
import lianxin.conversation.TalkId;
import lianxin.kernel.Caller;
import lianxin.kernel.Role;
import lianxin.organization.OrganizationId;
import lianxin.rules.Standing;
import lianxin.ui.OwnDuties;
import lianxin.ui.Speech;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The answer to a talk that was saved: what is kept of it, and whom to meet next. */
@Controller
class TalkAnswer {

    static final String PATH = "/plain/talk/saved";

    private static final String AREA = "conversation";

    private final Conversation conversation;
    private final OwnDuties duties;
    private final Answers answers;
    private final Pages pages;

    TalkAnswer(Conversation conversation, OwnDuties duties, Answers answers, Pages pages) {
        this.conversation = conversation;
        this.duties = duties;
        this.answers = answers;
        this.pages = pages;
    }

    @GetMapping(PATH)
    View saved(HttpServletRequest request, @RequestParam(defaultValue = "") String talk) {
        Optional<HeartToHeartTalk> kept = conversation.find(new TalkId(Reading.id(talk)));
        if (kept.isEmpty()) {
            return new RedirectView(StartPage.PATH);
        }
        Speech speech = pages.speech(request);
        List<Standing> standings = duties.standings().stream()
                .filter(standing -> standing.area().equals(AREA))
                .toList();
        Map<String, Object> content = new HashMap<>(answers.of(request, standings, duties::explain));
        content.put("what", what(kept.get(), speech));
        content.put("still", still(kept.get(), speech));
        return pages.page(request, "talk-saved", HttpStatus.OK, content);
    }

    private static String what(HeartToHeartTalk talk, Speech speech) {
        return speech.say(
                "plain.talk.what",
                talk.content().day().toString(),
                speech.say("conversation.form." + talk.content().form()),
                talk.membersMet(),
                talk.content().others());
    }

    private String still(HeartToHeartTalk talk, Speech speech) {
        if (Caller.current().role() != Role.BRANCH_LEADER) {
            return speech.say("ui.talk.saved.own");
        }
        OrganizationId branch = new OrganizationId(Caller.current().organization());
        return conversation
                .coverage(branch, talk.content().day().getYear())
                .map(coverage -> still(coverage, speech))
                .orElse("");
    }

    private static String still(TalkCoverage coverage, Speech speech) {
        String names = coverage.people().stream()
                .filter(Person::open)
                .map(Person::name)
                .collect(Collectors.joining("、"));
        return coverage.stillToMeet() == 0
                ? speech.say("ui.talk.saved.all")
                : speech.say("ui.talk.saved.open", coverage.stillToMeet(), names);
    }
}
