package lianxin.liaison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianxin.kernel.Period;
import lianxin.ledger.ExtraValue;
import lianxin.ledger.NewFact;
import lianxin.ledger.Subject;
import lianxin.liaison.VisitWork.PolicyBriefing;
import lianxin.liaison.VisitWork.ThreeTogethers;
import lianxin.liaison.VisitWork.YouthInterview;
import org.jspecify.annotations.Nullable;

/** The facts that follow from a visit. */
final class VisitFacts {

    private VisitFacts() {}

    /**
     * What a visit leaves in the ledger; nothing when the host says that nobody came.
     *
     * @param credited days that count for this visit, null when none are left for it
     */
    static List<NewFact> of(LiaisonVisit visit, @Nullable Period credited) {
        HostAnswer answer = visit.latest().answer();
        if (answer != null && answer.kind() == HostAnswer.Kind.NOT_COME) {
            return List.of();
        }
        VisitWork work = visit.latest().work();
        List<NewFact> facts = new ArrayList<>();
        if (credited != null) {
            facts.add(fact(visit, LiaisonFacts.VISIT, credited, stay(work)));
        }
        for (ThreeTogethers day : work.threeTogethers()) {
            facts.add(fact(visit, LiaisonFacts.THREE_TOGETHERS, new Period(day.day(), day.day()), kinds(day)));
        }
        for (PolicyBriefing briefing : work.briefings()) {
            facts.add(fact(visit, LiaisonFacts.BRIEFING, visit.days(), attributes(briefing)));
        }
        for (YouthInterview interview : work.interviews()) {
            facts.add(fact(visit, LiaisonFacts.INTERVIEW, visit.days(), attributes(interview)));
        }
        return facts;
    }

    private static Map<String, Object> stay(VisitWork work) {
        Map<String, Object> stay = new HashMap<>(ExtraValue.attributes(work.extra()));
        stay.put("resident_study", work.residentStudy());
        stay.put("companions", (long) work.companions());
        for (VisitWork.Task task : VisitWork.Task.values()) {
            stay.put(LiaisonFacts.word(task), work.tasks().contains(task));
        }
        return stay;
    }

    private static Map<String, Object> kinds(ThreeTogethers day) {
        Map<String, Object> kinds = new HashMap<>();
        for (ThreeTogethers.Kind kind : ThreeTogethers.Kind.values()) {
            kinds.put(LiaisonFacts.word(kind), day.kinds().contains(kind));
        }
        return kinds;
    }

    private static Map<String, Object> attributes(PolicyBriefing briefing) {
        Map<String, Object> attributes = new HashMap<>(ExtraValue.attributes(briefing.extra()));
        attributes.put("topic", briefing.topic().name());
        attributes.put("audience", (long) briefing.audience());
        return attributes;
    }

    private static Map<String, Object> attributes(YouthInterview interview) {
        Map<String, Object> attributes = new HashMap<>(ExtraValue.attributes(interview.extra()));
        attributes.put("persons", (long) interview.number());
        attributes.put("first_time", (long) interview.firstTime());
        attributes.put("field", interview.field().name());
        return attributes;
    }

    private static NewFact fact(LiaisonVisit visit, String kind, Period days, Map<String, Object> attributes) {
        HostAnswer answer = visit.latest().answer();
        return new NewFact(
                kind,
                Subject.cadre(visit.cadre().value()),
                visit.body().value(),
                visit.point().value(),
                visit.id().value(),
                days,
                answer != null && answer.kind() == HostAnswer.Kind.TRUE,
                attributes);
    }
}
