package lianxin.ui.plain;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import lianxin.conversation.Conversation;
import lianxin.conversation.Conversation.Recorded;
import lianxin.conversation.HeartToHeartTalk;
import lianxin.conversation.HeartToHeartTalk.Content;
import lianxin.conversation.TalkForm;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.kernel.Role;
import lianxin.ledger.RecordForm;
import lianxin.organization.MemberId;
import lianxin.organization.OrganizationId;
import lianxin.ui.CodedChoice;
import lianxin.ui.Speech;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** 谈心登记 without script: of a branch with its members to tick, or the own talk of a cadre who leads none. */
@Controller
class TalkPage {

    static final String PATH = "/plain/talk";

    private static final String DAY = "day";
    private static final String FORM = "form";
    private static final String MEMBER = "member";
    private static final String OTHERS = "others";
    private static final String RESEARCH = "research";

    private final Conversation conversation;
    private final Forms forms;
    private final HouseClock clock;

    TalkPage(Conversation conversation, Forms forms, HouseClock clock) {
        this.conversation = conversation;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping(PATH)
    View form(HttpServletRequest request, @RequestParam(defaultValue = "") String key) {
        return forms.open(request, PATH, key)
                .orElseGet(() -> forms.taken(request, key)
                        .map(typed -> show(request, typed, List.of(), "plain.look-again"))
                        .orElseGet(() -> show(request, fresh(key), List.of(), "")));
    }

    private Typed fresh(String key) {
        return Typed.of(Map.of(Typed.KEY, key, DAY, clock.today().toString(), FORM, TalkForm.INDIVIDUAL.name()));
    }

    /** Saves a talk, or lists the members of another day. */
    @PostMapping(PATH)
    View save(HttpServletRequest request, @RequestParam(name = "do", defaultValue = "save") String what) {
        Typed typed = Typed.of(request);
        if (!forms.knows(typed)) {
            return show(request, forms.renewed(typed), List.of(Refusal.ofAll("plain.key-missing")), "");
        }
        if (what.equals("list")) {
            return show(request, typed, List.of(), "");
        }
        Reading reading = new Reading(typed);
        Content content = content(typed, reading);
        if (!reading.refusals().isEmpty()) {
            return show(request, typed, reading.refusals(), "");
        }
        return switch (conversation.record(own(), content, FormKey.forFacade(typed.key()))) {
            case Outcome.Refused<Recorded> refused -> show(request, typed, refused.reasons(), "");
            case Outcome.Accepted<Recorded> accepted -> saved(request, typed, content, accepted.value());
        };
    }

    /** Leads to what was saved; a form that was saved before and says something else now is not thrown away. */
    private View saved(HttpServletRequest request, Typed typed, Content content, Recorded recorded) {
        Optional<HeartToHeartTalk> kept = conversation.find(recorded.id());
        if (kept.filter(talk -> !talk.content().says(content)).isPresent()) {
            return show(request, forms.renewed(typed), List.of(Refusal.ofAll("form.saved-before")), "");
        }
        return new RedirectView(TalkAnswer.PATH + "?talk=" + recorded.id().value());
    }

    private Content content(Typed typed, Reading reading) {
        LocalDate day = reading.neededDay(DAY);
        RecordForm added = conversation.talkForm(day);
        CodedChoice<TalkForm> form =
                CodedChoice.read(typed.first(FORM), offered(added)).orElse(CodedChoice.of(TalkForm.INDIVIDUAL));
        return new Content(
                day,
                form.code(),
                typed.all(MEMBER).stream()
                        .map(Reading::id)
                        .map(MemberId::new)
                        .sorted()
                        .toList(),
                reading.number(OTHERS, OTHERS),
                typed.has(RESEARCH, "yes"),
                null,
                Stream.concat(ExtraRow.read(added, typed).stream(), form.extra().stream())
                        .toList());
    }

    private static List<CodedChoice<TalkForm>> offered(RecordForm added) {
        return CodedChoice.offered(TalkForm.values(), added, FORM);
    }

    private View show(HttpServletRequest request, Typed typed, List<Refusal> refusals, String note) {
        Speech speech = forms.speech(request);
        Map<String, Object> content = new HashMap<>();
        content.put("members", members(typed, speech));
        LocalDate day = new Reading(typed).day(DAY, DAY).orElse(clock.today());
        RecordForm added = conversation.talkForm(day);
        content.put("extra", ExtraRow.of(added, typed, refusals, speech));
        content.put("ticks", Caller.current().role() == Role.BRANCH_LEADER);
        content.put(
                "forms",
                Choice.of(FORM, offered(added), form -> speech.say("conversation.form." + form), typed, speech));
        content.put(DAY, typed.first(DAY));
        content.put("today", clock.today().toString());
        content.put(OTHERS, typed.first(OTHERS));
        content.put(RESEARCH, typed.has(RESEARCH, "yes"));
        return forms.page(request, "talk", typed, refusals, note, content);
    }

    /** Who can be ticked on the day that is typed; what cannot be read lists those of today. */
    private List<Choice> members(Typed typed, Speech speech) {
        if (Caller.current().role() != Role.BRANCH_LEADER) {
            return List.of();
        }
        LocalDate day = new Reading(typed).day(DAY, DAY).orElse(clock.today());
        return conversation.attendees(own(), day).stream()
                .map(each -> new Choice(
                        MEMBER,
                        Long.toString(each.member().value()),
                        each.open() ? speech.say("ui.talk.open-member", each.name()) : each.name(),
                        typed.has(MEMBER, Long.toString(each.member().value()))))
                .toList();
    }

    private static OrganizationId own() {
        return new OrganizationId(Caller.current().organization());
    }
}
