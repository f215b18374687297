package lianxin.conversation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lianxin.conversation.HeartToHeartTalk.Content;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.ledger.ExtraValue;
import lianxin.ledger.RecordForm;
import lianxin.ledger.RecordForms;
import lianxin.ledger.Subject;
import lianxin.organization.CadreId;
import lianxin.organization.Cadres;
import lianxin.organization.LeagueOrganization;
import lianxin.organization.Members;
import lianxin.organization.Membership;
import lianxin.rules.Recompute;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Fills in who held a talk, and says why a talk cannot have been as it is stated. */
@Component
class CheckTalk {

    private final Cadres cadres;
    private final Members members;
    private final RecordForms forms;
    private final Recompute.Years years;
    private final HouseClock clock;

    CheckTalk(Cadres cadres, Members members, RecordForms forms, Recompute.Years years, HouseClock clock) {
        this.cadres = cadres;
        this.members = members;
        this.forms = forms;
        this.years = years;
        this.clock = clock;
    }

    /** The same talk with its talker: in a branch the leader who says so or the only one, elsewhere the caller. */
    Content completed(LeagueOrganization body, Content content) {
        if (!TalkReach.isBranch(body)) {
            return content.by(TalkReach.self());
        }
        return content.talker() == null ? content.by(onlyTalker(leaders(body, content))) : content;
    }

    /** The fields and values that packs add to talks of this day. */
    RecordForm form(LocalDate day) {
        return forms.on(TalkFacts.RECORD, day);
    }

    /** Why the talk could not be kept, as a new one; empty when it could. */
    List<Refusal> reasons(LeagueOrganization body, Content content) {
        return read(form(content.day()), body, content, List.of()).reasons();
    }

    /**
     * The talk as it is to be kept, or why it is not; runs under the lock of whoever it is credited to.
     *
     * @param kept what stands in further fields already
     */
    Outcome<Content> read(LeagueOrganization body, Content content, List<ExtraValue> kept) {
        Subject locked = TalkFacts.subject(body, content.talker());
        return read(forms.on(TalkFacts.RECORD, content.day(), locked), body, content, kept);
    }

    private Outcome<Content> read(RecordForm form, LeagueOrganization body, Content content, List<ExtraValue> kept) {
        List<Refusal> reasons = new ArrayList<>(refusals(body, content));
        Outcome<List<ExtraValue>> extra =
                form.read(content.extra(), kept, Map.of("form", content.form().name()), true);
        reasons.addAll(extra.reasons());
        return reasons.isEmpty() ? extra.map(content::with) : Outcome.refused(reasons);
    }

    private List<Refusal> refusals(LeagueOrganization body, Content content) {
        boolean branch = TalkReach.isBranch(body);
        List<Refusal> found = new ArrayList<>(attendance(body, content).refusals(content));
        if (!body.isOpen(content.day())) {
            found.add(Refusal.of("day", "talk.not-open"));
        }
        if (branch && content.talker() != null && !leaders(body, content).contains(content.talker())) {
            found.add(Refusal.of("talker", "talk.talker-leads-not"));
        }
        found.addAll(atRest(content.day()));
        return found;
    }

    /** Why no talk of this day is recorded or revised: of a year whose ticks are erased it can no longer be said who was met. */
    List<Refusal> atRest(LocalDate day) {
        return years.isAtRest(day.getYear())
                ? List.of(Refusal.of("day", "talk.year-at-rest", Integer.toString(day.getYear())))
                : List.of();
    }

    Attendance attendance(LeagueOrganization body, Content content) {
        List<Membership> roster = TalkReach.isBranch(body)
                ? members.rosterOf(body.id(), Period.from(content.day().withDayOfYear(1)))
                : List.of();
        return new Attendance(roster, clock.today());
    }

    private List<CadreId> leaders(LeagueOrganization body, Content content) {
        return cadres.leaders(List.of(body.id()), content.day()).getOrDefault(body.id(), List.of());
    }

    private static @Nullable CadreId onlyTalker(List<CadreId> leaders) {
        if (leaders.contains(TalkReach.self())) {
            return TalkReach.self();
        }
        return leaders.size() == 1 ? leaders.getFirst() : null;
    }
}
