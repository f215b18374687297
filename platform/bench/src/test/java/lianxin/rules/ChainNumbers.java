package lianxin.rules;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The numbers of a chain of packs in plain fields, read once: what a program written for this one chain would hold. */
final class ChainNumbers {

    final boolean partTime;
    final boolean seconded;
    final Set<String> leadingBodyLevels;
    final Set<String> liaisonRanks;
    final boolean deputyDivisionFollows;
    final long minDaysToJudge;
    final long countiesPerCadre;
    final boolean sharedPointCounts;
    final Map<String, Long> minDaysPerVisit;
    final Map<String, Long> minVisitsPerPoint;
    final Map<String, Long> minDaysPerPoint;
    final Map<String, Boolean> alsoResidentStudy;
    final long minThreeTogethers;
    final Set<String> briefingTopics;
    final long minBriefings;
    final long minInterviewed;
    final Set<String> contactFields;
    final long minKeyContacts;
    final long minContactFields;
    final boolean deedNeedsProof;
    final Set<String> deedConfirmedBy;
    final long minDeeds;
    final boolean transferExcuses;
    final boolean replacedPointCarries;
    final int minMonthsPerPoint;
    final Set<String> researchRanks;
    final boolean travelDaysCount;
    final long minTopicalDays;
    final long minDaysPerStay;
    final long minTypicalStays;
    final Map<String, Long> minTrips;
    final Map<String, Long> minResearchDays;
    final long minResidentStudies;
    final long maxDaysToReport;
    final long minReports;
    final long minAdoptedReports;
    final Map<String, Long> minTalks;
    final long rounds;
    final long coverage;
    final long newcomerDays;
    final long leaverDays;
    final boolean groupTalkCredits;
    final long youthCoverage;
    final long maxDaysToLearn;
    final long maxDaysToGuide;
    final Set<String> pledgeLevels;
    final long minAtWorkplace;
    final long minAtResidence;
    final long minSuggestions;
    final Map<String, Long> minPairings;
    final long minWishes;
    final long maxDaysToFulfil;
    final long maxYuan;
    final Map<String, Long> minTalents;
    final Set<String> talentFields;
    final long minTalentFields;
    final long minRegisteredShare;
    final long minHoursPerMember;
    final long minHoursBeforeJoining;

    private final RuleBook book;
    private final LocalDate day;

    ChainNumbers(RuleBook book, LocalDate day) {
        this.book = book;
        this.day = day;
        Set<String> beside = codes("cadres.beside_full_time");
        partTime = beside.contains("PART_TIME");
        seconded = beside.contains("SECONDED");
        leadingBodyLevels = codes("liaison.body_levels");
        liaisonRanks = codes("liaison.ranks");
        deputyDivisionFollows = flag("liaison.deputy_division_follows");
        minDaysToJudge = number("liaison.min_days_to_judge");
        countiesPerCadre = number("liaison.counties_per_cadre");
        sharedPointCounts = flag("liaison.shared_point_counts");
        minDaysPerVisit = table("liaison.min_days_per_visit");
        minVisitsPerPoint = table("liaison.min_visits_per_point");
        minDaysPerPoint = table("liaison.min_days_per_point");
        alsoResidentStudy = table("liaison.also_resident_study");
        minThreeTogethers = number("liaison.min_three_togethers");
        briefingTopics = codes("liaison.briefing_topics");
        minBriefings = number("liaison.min_briefings");
        minInterviewed = number("liaison.min_interviewed");
        contactFields = codes("liaison.contact_fields");
        minKeyContacts = number("liaison.min_key_contacts");
        minContactFields = number("liaison.min_contact_fields");
        deedNeedsProof = flag("liaison.deed_needs_proof");
        deedConfirmedBy = codes("liaison.deed_confirmed_by");
        minDeeds = number("liaison.min_deeds");
        transferExcuses = flag("liaison.transfer_excuses");
        replacedPointCarries = flag("liaison.replaced_point_carries");
        minMonthsPerPoint = (int) number("liaison.min_months_per_point");
        researchRanks = codes("research.leading_ranks");
        travelDaysCount = flag("research.travel_days_count");
        minTopicalDays = number("research.min_topical_months") * number("research.days_per_month");
        minDaysPerStay = number("research.min_days_per_stay");
        minTypicalStays = number("research.min_typical_stays");
        minTrips = table("research.min_trips");
        minResearchDays = table("research.min_days");
        minResidentStudies = number("research.min_resident_studies");
        maxDaysToReport = number("research.max_days_to_report");
        minReports = number("research.min_reports");
        minAdoptedReports = number("research.min_adopted_reports");
        minTalks = table("conversation.min_talks_per_cadre");
        rounds = number("conversation.rounds");
        coverage = number("conversation.coverage");
        newcomerDays = number("conversation.newcomer_days");
        leaverDays = number("conversation.leaver_days");
        groupTalkCredits = flag("conversation.group_talk_credits");
        youthCoverage = number("conversation.youth_coverage");
        maxDaysToLearn = number("conversation.max_days_to_learn");
        maxDaysToGuide = number("conversation.max_days_to_guide");
        pledgeLevels = codes("pledge.body_levels");
        minAtWorkplace = number("pledge.min_at_workplace");
        minAtResidence = number("pledge.min_at_residence");
        minSuggestions = number("consultation.min_suggestions");
        minPairings = table("assistance.min_pairings");
        minWishes = number("assistance.min_wishes");
        maxDaysToFulfil = number("assistance.max_days_to_fulfil");
        maxYuan = number("assistance.max_yuan_per_wish");
        minTalents = table("talent.min_talents");
        talentFields = codes("talent.fields");
        minTalentFields = number("talent.min_fields");
        minRegisteredShare = number("volunteering.min_registered_share");
        minHoursPerMember = number("volunteering.min_hours_per_member");
        minHoursBeforeJoining = number("volunteering.min_hours_before_joining");
    }

    private Parameter parameter(String name) {
        Parameter parameter = book.parameters().get(name);
        if (parameter == null) {
            throw new IllegalArgumentException(name);
        }
        return parameter;
    }

    private Object value(String name) {
        Object value = parameter(name).at(day, Parameter.PLAIN).value();
        if (value == null) {
            throw new IllegalArgumentException("Not set: " + name);
        }
        return value;
    }

    private long number(String name) {
        return (Long) value(name);
    }

    private boolean flag(String name) {
        return (Boolean) value(name);
    }

    private Set<String> codes(String name) {
        Set<String> codes = new java.util.TreeSet<>();
        ((List<?>) value(name)).forEach(code -> codes.add(code.toString()));
        return Set.copyOf(codes);
    }

    @SuppressWarnings("unchecked")
    private <T> Map<String, T> table(String name) {
        Parameter parameter = parameter(name);
        Map<String, T> cells = new HashMap<>();
        parameter.layers().stream()
                .flatMap(layer -> layer.values().values().stream())
                .flatMap(dated -> dated.cells().keySet().stream())
                .forEach(cell -> {
                    Object value = parameter.at(day, cell).value();
                    if (value != null) {
                        cells.put(cell, (T) value);
                    }
                });
        return Map.copyOf(new TreeMap<>(cells));
    }
}
