package lianxin.rules;

import static lianxin.rules.Asked.later;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import lianxin.kernel.Period;
import lianxin.ledger.Fact;
import lianxin.ledger.SubjectKind;
import lianxin.rules.SubjectRegister.State;
import org.jspecify.annotations.Nullable;

/**
 * The duties of cadres and branches under 44号 written in Java for one chain of packs: loops over the same inputs. It
 * knows nothing of explanations, open numbers, other periods or other packs. Its predicates are methods of their own, so
 * that another peer can answer them otherwise.
 */
class ByHand implements Judged.Peer {

    final ChainNumbers numbers;
    private final Period year;
    private final List<Period> schoolYears;
    private final Predicate<State> every = this::isEveryCadre;
    private final Predicate<State> liaison = this::isLiaisonCadre;
    private final Predicate<State> visiting = this::isVisitingCadre;
    private final Predicate<State> central = this::isCentralCadre;
    private final Predicate<State> leading = this::isLeadingCadre;
    private final Predicate<State> talking = this::isTalkingCadre;
    private final Predicate<State> pledging = this::isPledgingCadre;

    ByHand(ChainNumbers numbers, int year) {
        this.numbers = numbers;
        this.year = Period.year(year);
        schoolYears = List.of(schoolYear(year - 1), schoolYear(year));
    }

    private static Period schoolYear(int year) {
        return new Period(LocalDate.of(year, 9, 1), LocalDate.of(year + 1, 8, 31));
    }

    @Override
    public void judge(List<Inputs> some, Consumer<Judged> out) {
        for (Inputs of : some) {
            One one = new One(of, out);
            if (of.subject().kind() == SubjectKind.CADRE) {
                one.cadre();
            } else {
                one.branch();
            }
        }
    }

    boolean isEveryCadre(State cadre) {
        return switch ((String) cadre.attributes().get("staffing")) {
            case "PART_TIME" -> numbers.partTime;
            case "SECONDED" -> numbers.seconded;
            default -> true;
        };
    }

    boolean isLiaisonCadre(State cadre) {
        Map<String, Object> is = cadre.attributes();
        return (boolean) is.get("leading_body")
                && numbers.leadingBodyLevels.contains(is.get("body_level"))
                && numbers.liaisonRanks.contains(is.get("rank"))
                && isEveryCadre(cadre);
    }

    boolean isVisitingCadre(State cadre) {
        return isLiaisonCadre(cadre)
                && (numbers.deputyDivisionFollows
                        || !"DEPUTY_DIVISION".equals(cadre.attributes().get("rank")));
    }

    boolean isCentralCadre(State cadre) {
        return (boolean) cadre.attributes().get("leading_body")
                && "CENTRAL".equals(cadre.attributes().get("body_level"))
                && isEveryCadre(cadre);
    }

    boolean isLeadingCadre(State cadre) {
        return ((boolean) cadre.attributes().get("leader")
                        || numbers.researchRanks.contains(cadre.attributes().get("rank")))
                && isEveryCadre(cadre);
    }

    boolean isTalkingCadre(State cadre) {
        return !(boolean) cadre.attributes().get("leads_branch") && isEveryCadre(cadre);
    }

    boolean isPledgingCadre(State cadre) {
        return numbers.pledgeLevels.contains(cadre.attributes().get("body_level")) && isEveryCadre(cadre);
    }

    boolean isExempt(Asked asked) {
        return !asked.whole() && asked.days() < numbers.minDaysToJudge;
    }

    boolean isJudged(Held point, Period window) {
        long days = point.daysIn(window);
        return days == window.days() || days >= numbers.minDaysToJudge;
    }

    boolean isOwnCounty(Held point) {
        return numbers.sharedPointCounts || !(boolean) point.attributes().get("shared");
    }

    boolean tenureIsJudged(Held point) {
        return switch ((String) point.attributes().get("end_reason")) {
            case "TRANSFERRED" -> !numbers.transferExcuses;
            case "REPLACED" -> !numbers.replacedPointCarries;
            default -> true;
        };
    }

    boolean visitCounts(Fact visit, Asked asked) {
        return visit.days().days() >= numbers.minDaysPerVisit.get(asked.rank())
                && (!flag(visit, "resident_study") || countsTwice(asked));
    }

    private boolean countsTwice(Asked asked) {
        return numbers.alsoResidentStudy.get((String) asked.state().attributes().get("body_level"));
    }

    boolean briefingCounts(Fact briefing) {
        return numbers.briefingTopics.contains(briefing.content().attributes().get("topic"));
    }

    boolean fieldCounts(Fact contact) {
        return numbers.contactFields.contains(contact.content().attributes().get("field"));
    }

    boolean deedCounts(Fact deed) {
        return flag(deed, "finished")
                && (flag(deed, "proven") || !numbers.deedNeedsProof)
                && numbers.deedConfirmedBy.contains(deed.content().attributes().get("confirmed_by"));
    }

    boolean isTopical(Fact trip) {
        Object nature = trip.content().attributes().get("nature");
        return "TOPICAL".equals(nature) || "TYPICAL_STAY".equals(nature);
    }

    boolean isStay(Fact trip) {
        return "TYPICAL_STAY".equals(trip.content().attributes().get("nature"));
    }

    boolean isResident(Fact trip) {
        return "RESIDENT".equals(trip.content().attributes().get("nature")) || isStay(trip);
    }

    boolean travelCounts(Fact trip) {
        return numbers.travelDaysCount || number(trip, "travel_days") == 0;
    }

    boolean stayCounts(Fact stay, Asked asked) {
        return stay.days().days() >= numbers.minDaysPerStay && studyCounts(stay, asked);
    }

    boolean studyCounts(Fact study, Asked asked) {
        return !flag(study, "also_liaison") || countsTwice(asked);
    }

    boolean reportInTime(Fact report) {
        return number(report, "days_after_trip") <= numbers.maxDaysToReport;
    }

    boolean reportAdopted(Fact report) {
        return flag(report, "adopted");
    }

    boolean atWork(Fact activity) {
        return "WORKPLACE".equals(activity.content().attributes().get("place"));
    }

    boolean atHome(Fact activity) {
        return "RESIDENCE".equals(activity.content().attributes().get("place"));
    }

    boolean wishInTime(Fact wish) {
        return wish.days().days() <= numbers.maxDaysToFulfil;
    }

    boolean expenseWithin(Fact expense) {
        return number(expense, "yuan") <= numbers.maxYuan;
    }

    boolean talentFieldCounts(Fact link) {
        return numbers.talentFields.contains(link.content().attributes().get("field"));
    }

    boolean memberStayedLong(Held member, Period window) {
        return (!member.joinedIn(window) || member.daysToEnd(window) >= numbers.newcomerDays)
                && (!member.leftIn(window) || member.daysIn(window) >= numbers.leaverDays);
    }

    boolean talkCounts(Fact talk) {
        return numbers.groupTalkCredits
                || !"GROUP".equals(talk.content().attributes().get("form"));
    }

    boolean isGuidance(Fact followUp) {
        return "GUIDANCE".equals(followUp.content().attributes().get("handling"));
    }

    boolean isLearning(Fact followUp) {
        return !isGuidance(followUp);
    }

    boolean learntInTime(Fact followUp) {
        return number(followUp, "days_taken") <= numbers.maxDaysToLearn;
    }

    boolean guidedInTime(Fact followUp) {
        return number(followUp, "days_taken") <= numbers.maxDaysToGuide;
    }

    boolean enoughRegistered(Fact summary) {
        return number(summary, "registered") * 100 >= number(summary, "members") * numbers.minRegisteredShare;
    }

    boolean enoughHours(Fact summary) {
        return number(summary, "hours") >= number(summary, "members") * numbers.minHoursPerMember;
    }

    boolean servedBeforeJoining(Fact admission) {
        return number(admission, "hours") >= numbers.minHoursBeforeJoining;
    }

    static long number(Fact fact, String attribute) {
        return fact.content().attributes().get(attribute) instanceof Long number ? number : 0;
    }

    private static boolean flag(Fact fact, String attribute) {
        return fact.content().attributes().get(attribute) instanceof Boolean flag && flag;
    }

    /** One subject. */
    private final class One {

        private final Inputs of;
        private final Consumer<Judged> out;
        private final Map<String, List<Fact>> byKind = new HashMap<>();

        One(Inputs of, Consumer<Judged> out) {
            this.of = of;
            this.out = out;
            for (Fact fact : of.facts()) {
                byKind.computeIfAbsent(fact.kind(), kind -> new ArrayList<>()).add(fact);
            }
        }

        private List<Fact> facts(String kind) {
            return byKind.getOrDefault(kind, List.of());
        }

        void cadre() {
            List<Link> links = of.links().getOrDefault("liaison.assignment", List.of());
            Asked inLiaison = Asked.of(of, year, liaison);
            if (inLiaison != null) {
                List<Held> points = Held.in(links, year);
                Asked asVisitor = Asked.of(of, year, visiting);
                if (asVisitor != null) {
                    counties(asVisitor, points);
                    visits(asVisitor, points);
                }
                boolean exempt = isExempt(inLiaison);
                if (!exempt) {
                    threeTogethers(inLiaison);
                }
                for (Held point : points) {
                    if (!exempt) {
                        briefings(inLiaison, point);
                    }
                    if (isJudged(point, year)) {
                        keyContacts(inLiaison, point);
                        deeds(inLiaison, point);
                    }
                }
            }
            if (!links.isEmpty()) {
                interviews(links);
                tenure(links);
            }
            research();
            talks();
            pledges("pledge.cadres", Asked.of(of, year, pledging));
            everybody();
        }

        private void counties(Asked asked, List<Held> points) {
            if (isExempt(asked)) {
                return;
            }
            List<Held> counted =
                    points.stream().filter(ByHand.this::isOwnCounty).toList();
            Tally tally = new Tally(numbers.countiesPerCadre);
            counted.stream()
                    .flatMap(point -> point.spans().stream())
                    .filter(year::overlaps)
                    .map(span -> later(span.first(), year.first()))
                    .distinct()
                    .sorted()
                    .forEach(day -> {
                        Set<Object> held = new HashSet<>();
                        for (Held point : counted) {
                            if (point.spans().stream().anyMatch(span -> span.contains(day))) {
                                held.add(point.attributes().get("county"));
                            }
                        }
                        if (held.size() > tally.done) {
                            tally.add(held.size() - tally.done, day);
                        }
                    });
            out.accept(asked.judged("liaison.counties", 0, null, false, tally));
        }

        private void visits(Asked asked, List<Held> points) {
            for (Held point : points) {
                Tally visits = Tally.ofRank(numbers.minVisitsPerPoint.get(asked.rank()));
                Tally days = Tally.ofRank(numbers.minDaysPerPoint.get(asked.rank()));
                if ((visits == null && days == null) || !isJudged(point, year)) {
                    continue;
                }
                for (Fact visit : facts("liaison.visit")) {
                    if (visit.object() == point.object() && year.contains(visit.firstDay())) {
                        if (visits != null && visitCounts(visit, asked)) {
                            visits.add(1, visit.days().last());
                        }
                        if (days != null) {
                            days.addDays(visit.days(), visit.days().last());
                        }
                    }
                }
                Tally first = visits == null ? days : visits;
                out.accept(asked.judged(
                        "liaison.visits", point.object(), point.first(), false, first, first == days ? null : days));
            }
        }

        private void threeTogethers(Asked asked) {
            Tally tally = new Tally(numbers.minThreeTogethers);
            for (Fact fact : facts("liaison.three_togethers")) {
                if (year.contains(fact.firstDay())) {
                    tally.add(1, fact.days().last());
                }
            }
            out.accept(asked.judged("liaison.three_togethers", 0, null, false, tally));
        }

        private void briefings(Asked asked, Held point) {
            Tally tally = new Tally(numbers.minBriefings);
            for (Fact briefing : facts("liaison.briefing")) {
                if (briefing.object() == point.object()
                        && year.contains(briefing.firstDay())
                        && briefingCounts(briefing)) {
                    tally.add(1, briefing.days().last());
                }
            }
            out.accept(asked.judged("liaison.briefings", point.object(), point.first(), false, tally));
        }

        private void interviews(List<Link> links) {
            for (Period window : schoolYears) {
                Asked asked = Asked.of(of, window, liaison);
                if (asked == null) {
                    continue;
                }
                for (Held point : Held.in(links, window)) {
                    if (!isJudged(point, window)) {
                        continue;
                    }
                    Tally tally = new Tally(numbers.minInterviewed);
                    for (Fact interview : facts("liaison.interview")) {
                        if (interview.object() == point.object() && window.contains(interview.firstDay())) {
                            tally.add(
                                    number(interview, "first_time"),
                                    interview.days().last());
                        }
                    }
                    out.accept(asked.judged("liaison.interviews", point.object(), point.first(), false, tally));
                }
            }
        }

        private void keyContacts(Asked asked, Held point) {
            Tally contacts = new Tally(numbers.minKeyContacts);
            Tally fields = new Tally(numbers.minContactFields);
            for (Fact contact : facts("liaison.key_contact")) {
                if (contact.object() == point.object() && year.overlaps(contact.days())) {
                    LocalDate day = later(contact.firstDay(), year.first());
                    contacts.add(1, day);
                    if (fieldCounts(contact)) {
                        fields.addDistinct(contact.content().attributes().get("field"), day);
                    }
                }
            }
            out.accept(asked.judged("liaison.key_contacts", point.object(), point.first(), false, contacts, fields));
        }

        private void deeds(Asked asked, Held point) {
            Tally tally = new Tally(numbers.minDeeds);
            for (Fact deed : facts("liaison.deed")) {
                if (deed.object() == point.object() && year.contains(deed.days().last()) && deedCounts(deed)) {
                    tally.add(1, deed.days().last());
                }
            }
            out.accept(asked.judged("liaison.deeds", point.object(), point.first(), false, tally));
        }

        private void tenure(List<Link> links) {
            for (Held point : Held.gather(links)) {
                if (point.spans().stream().noneMatch(year::overlaps) || !tenureIsJudged(point)) {
                    continue;
                }
                Asked asked = Asked.of(of, new Period(point.first(), point.last()), liaison);
                if (asked == null) {
                    continue;
                }
                Period longest = point.longest();
                long months = ChronoUnit.MONTHS.between(
                        longest.first(), longest.last().plusDays(1));
                Tally tally = new Tally(numbers.minMonthsPerPoint);
                tally.done = Math.min(months, numbers.minMonthsPerPoint);
                LocalDate metOn = months < numbers.minMonthsPerPoint
                        ? null
                        : longest.first().plusMonths(numbers.minMonthsPerPoint).minusDays(1);
                out.accept(new Judged(
                        of.subject(),
                        "liaison.tenure",
                        point.first(),
                        point.object(),
                        false,
                        tally.done,
                        tally.target,
                        metOn,
                        metOn == null ? asked.slowFrom(tally, point.first(), point.last()) : null,
                        metOn == null ? point.last() : metOn));
            }
        }

        private void research() {
            Asked atCentre = Asked.of(of, year, central);
            if (atCentre != null) {
                topical(atCentre);
                stays(atCentre);
            }
            Asked asked = Asked.of(of, year, leading);
            if (asked != null) {
                trips(asked);
                residentStudies(asked);
                reports(asked);
            }
        }

        private void topical(Asked asked) {
            Tally tally = new Tally(numbers.minTopicalDays);
            for (Fact trip : facts("research.trip")) {
                if (year.overlaps(trip.days()) && isTopical(trip) && travelCounts(trip)) {
                    Period days = year.intersection(trip.days());
                    tally.addDays(days, days.last());
                }
            }
            out.accept(asked.judged("research.central_topical", 0, null, false, tally));
        }

        private void stays(Asked asked) {
            Tally tally = new Tally(numbers.minTypicalStays);
            for (Fact trip : facts("research.trip")) {
                if (year.contains(trip.firstDay()) && isStay(trip) && stayCounts(trip, asked)) {
                    tally.add(1, trip.days().last());
                }
            }
            out.accept(asked.judged("research.typical_stays", 0, null, false, tally));
        }

        private void trips(Asked asked) {
            Tally trips = Tally.ofRank(numbers.minTrips.get(asked.rank()));
            Tally days = Tally.ofRank(numbers.minResearchDays.get(asked.rank()));
            for (Fact trip : facts("research.trip")) {
                if (year.contains(trip.firstDay())) {
                    if (trips != null) {
                        trips.add(1, trip.days().last());
                    }
                    if (days != null && travelCounts(trip)) {
                        days.addDays(trip.days(), trip.days().last());
                    }
                }
            }
            Tally first = trips == null ? days : trips;
            if (first != null) {
                out.accept(asked.judged("research.trips", 0, null, false, first, first == days ? null : days));
            }
        }

        private void residentStudies(Asked asked) {
            Tally tally = new Tally(numbers.minResidentStudies);
            for (Fact trip : facts("research.trip")) {
                if (year.contains(trip.firstDay()) && isResident(trip) && studyCounts(trip, asked)) {
                    tally.add(1, trip.days().last());
                }
            }
            out.accept(asked.judged("research.resident_study", 0, null, false, tally));
        }

        private void reports(Asked asked) {
            Tally inTime = new Tally(numbers.minReports);
            Tally adopted = new Tally(numbers.minAdoptedReports);
            for (Fact report : facts("research.report")) {
                if (year.contains(report.firstDay())) {
                    if (reportInTime(report)) {
                        inTime.add(1, report.days().last());
                    }
                    if (reportAdopted(report)) {
                        adopted.add(1, report.days().last());
                    }
                }
            }
            out.accept(asked.judged("research.reports", 0, null, false, inTime, adopted));
        }

        private void talks() {
            Asked asked = Asked.of(of, year, talking);
            Tally tally = asked == null ? null : Tally.ofRank(numbers.minTalks.get(asked.rank()));
            if (asked != null && tally != null) {
                for (Fact session : facts("conversation.session")) {
                    if (year.contains(session.firstDay())) {
                        tally.add(1, session.days().last());
                    }
                }
                out.accept(asked.judged("conversation.cadres", 0, null, false, tally));
            }
        }

        private void pledges(String duty, @Nullable Asked asked) {
            if (asked == null) {
                return;
            }
            Tally atWork = new Tally(numbers.minAtWorkplace);
            Tally atHome = new Tally(numbers.minAtResidence);
            for (Fact activity : facts("pledge.activity")) {
                if (year.contains(activity.firstDay())) {
                    if (atWork(activity)) {
                        atWork.add(1, activity.days().last());
                    }
                    if (atHome(activity)) {
                        atHome.add(1, activity.days().last());
                    }
                }
            }
            out.accept(asked.judged(duty, 0, null, false, atWork, atHome));
        }

        private void everybody() {
            Asked asked = Asked.of(of, year, every);
            if (asked == null) {
                return;
            }
            Tally suggestions = new Tally(numbers.minSuggestions);
            for (Fact suggestion : facts("consultation.suggestion")) {
                if (year.contains(suggestion.firstDay())) {
                    suggestions.add(1, suggestion.days().last());
                }
            }
            out.accept(asked.judged("consultation.suggestions", 0, null, false, suggestions));
            assistance(asked);
            talents(asked);
        }

        private void assistance(Asked asked) {
            Tally pairings = Tally.ofRank(numbers.minPairings.get(asked.rank()));
            if (pairings != null) {
                for (Fact pairing : facts("assistance.pairing")) {
                    if (year.overlaps(pairing.days())) {
                        pairings.add(1, later(pairing.firstDay(), year.first()));
                    }
                }
                out.accept(asked.judged("assistance.pairings", 0, null, false, pairings));
            }
            Tally wishes = new Tally(numbers.minWishes);
            for (Fact wish : facts("assistance.wish")) {
                if (year.contains(wish.days().last()) && wishInTime(wish)) {
                    wishes.add(1, wish.days().last());
                }
            }
            out.accept(asked.judged("assistance.wishes", 0, null, false, wishes));
            List<Fact> expenses = facts("assistance.expense");
            each("assistance.expenses", asked, false, expenses, expense -> true, ByHand.this::expenseWithin);
        }

        private void talents(Asked asked) {
            Tally talents = Tally.ofRank(numbers.minTalents.get(asked.rank()));
            Tally fields = new Tally(numbers.minTalentFields);
            for (Fact link : facts("talent.link")) {
                if (year.overlaps(link.days())) {
                    LocalDate day = later(link.firstDay(), year.first());
                    if (talents != null) {
                        talents.add(1, day);
                    }
                    if (talentFieldCounts(link)) {
                        fields.addDistinct(link.content().attributes().get("field"), day);
                    }
                }
            }
            out.accept(
                    talents == null
                            ? asked.judged("talent.links", 0, null, false, fields)
                            : asked.judged("talent.links", 0, null, false, talents, fields));
        }

        /** Every fact that is looked at must count; where there is none nothing is asked. */
        private void each(
                String duty,
                Asked asked,
                boolean encouraged,
                List<Fact> facts,
                Predicate<Fact> which,
                Predicate<Fact> counts) {
            int looked = 0;
            for (Fact fact : facts) {
                looked += year.contains(fact.firstDay()) && which.test(fact) ? 1 : 0;
            }
            if (looked == 0) {
                return;
            }
            Tally tally = new Tally(looked);
            for (Fact fact : facts) {
                if (year.contains(fact.firstDay()) && which.test(fact) && counts.test(fact)) {
                    tally.add(1, fact.days().last());
                }
            }
            out.accept(asked.judged(duty, 0, null, encouraged, tally));
        }

        void branch() {
            Asked asked = Asked.of(of, year, state -> true);
            if (asked == null) {
                return;
            }
            coverage(asked);
            youth(asked);
            List<Fact> followUps = facts("conversation.follow_up");
            each("conversation.learning", asked, false, followUps, ByHand.this::isLearning, ByHand.this::learntInTime);
            each("conversation.guidance", asked, false, followUps, ByHand.this::isGuidance, ByHand.this::guidedInTime);
            pledges("pledge.branches", asked);
            volunteering(asked);
        }

        private void coverage(Asked asked) {
            List<Held> members = Held.in(of.links().getOrDefault("branch.members", List.of()), year);
            Map<Long, Tally> talks = new HashMap<>();
            for (Held member : members) {
                talks.put(member.object(), new Tally(numbers.rounds));
            }
            for (Fact talk : facts("conversation.talk")) {
                Tally member = talks.get(talk.object());
                if (member != null && year.contains(talk.firstDay()) && talkCounts(talk)) {
                    member.add(1, talk.days().last());
                }
            }
            List<LocalDate> reached = new ArrayList<>();
            int total = 0;
            for (Held member : members) {
                if (memberStayedLong(member, year)) {
                    total++;
                    LocalDate on = talks.get(member.object()).metOn;
                    if (on != null) {
                        reached.add(on);
                    }
                }
            }
            if (total == 0) {
                return;
            }
            LocalDate[] days = reached.toArray(LocalDate[]::new);
            Arrays.sort(days);
            Tally tally = new Tally(Tally.share(total, numbers.coverage));
            for (LocalDate day : days) {
                tally.add(1, day);
            }
            out.accept(asked.judged("conversation.coverage", 0, null, false, tally));
        }

        private void youth(Asked asked) {
            long youth = (Long) asked.state().attributes().get("youth");
            Tally tally = new Tally(Tally.share(youth, numbers.youthCoverage));
            for (Fact session : facts("conversation.session")) {
                if (year.contains(session.firstDay())) {
                    tally.add(number(session, "others"), session.days().last());
                }
            }
            if (youth == 0) {
                tally.metOn = null;
            }
            out.accept(asked.judged("conversation.youth", 0, null, true, tally));
        }

        private void volunteering(Asked asked) {
            Tally registered = new Tally(1);
            Tally hours = new Tally(1);
            for (Fact summary : facts("volunteering.year")) {
                if (year.contains(summary.firstDay())) {
                    if (enoughRegistered(summary)) {
                        registered.add(1, summary.days().last());
                    }
                    if (enoughHours(summary)) {
                        hours.add(1, summary.days().last());
                    }
                }
            }
            out.accept(asked.judged("volunteering.registration", 0, null, true, registered));
            out.accept(asked.judged("volunteering.hours", 0, null, false, hours));
            List<Fact> admissions = facts("volunteering.admission");
            each(
                    "volunteering.admission",
                    asked,
                    true,
                    admissions,
                    admission -> true,
                    ByHand.this::servedBeforeJoining);
            Tally relay = new Tally(0);
            for (Fact fact : facts("volunteering.relay")) {
                relay.done += year.contains(fact.firstDay()) ? 1 : 0;
            }
            out.accept(asked.judged("volunteering.relay", 0, null, true, relay));
        }
    }
}
