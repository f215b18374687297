package lianxin.rules;

import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.Program;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lianxin.kernel.Period;
import lianxin.ledger.Fact;
import lianxin.rules.SubjectRegister.State;

/** The loops written by hand, with every predicate in plain CEL over maps. */
final class ByCel extends ByHand {

    private static final String FULL_TIME =
            "(!(cadre.staffing in ['PART_TIME', 'SECONDED']) || cadre.staffing in param.beside_full_time)";
    private static final String LIAISON = "cadre.leading_body && cadre.body_level in param.body_levels"
            + " && cadre.rank in param.ranks && " + FULL_TIME;

    private final CelOptions options =
            CelOptions.current().enableHeterogeneousNumericComparisons(true).build();
    private final CelRuntime runtime =
            CelRuntimeFactory.plannerRuntimeBuilder().setOptions(options).build();
    private final CelCompiler compiler = compiler(options);
    private final Map<String, Object> param;

    private final Program every = program(FULL_TIME);
    private final Program liaison = program(LIAISON);
    private final Program visiting =
            program(LIAISON + " && (cadre.rank != 'DEPUTY_DIVISION' || param.deputy_division_follows)");
    private final Program central = program("cadre.leading_body && cadre.body_level == 'CENTRAL' && " + FULL_TIME);
    private final Program leading = program("(cadre.leader || cadre.rank in param.leading_ranks) && " + FULL_TIME);
    private final Program talking = program("!cadre.leads_branch && " + FULL_TIME);
    private final Program pledging = program("cadre.body_level in param.pledge_levels && " + FULL_TIME);
    private final Program exempt = program("!whole_period && days < param.min_days_to_judge");
    private final Program pointJudged = program("whole_period || days >= param.min_days_to_judge");
    private final Program ownCounty = program("!point.shared || param.shared_point_counts");
    private final Program tenureJudged = program("(point.end_reason != 'TRANSFERRED' || !param.transfer_excuses)"
            + " && (point.end_reason != 'REPLACED' || !param.replaced_point_carries)");
    private final Program visit = program("days >= param.min_days_per_visit[cadre.rank]"
            + " && (!fact.resident_study || param.also_resident_study[cadre.body_level])");
    private final Program briefing = program("fact.topic in param.briefing_topics");
    private final Program contactField = program("fact.field in param.contact_fields");
    private final Program deed = program("fact.finished && (fact.proven || !param.deed_needs_proof)"
            + " && fact.confirmed_by in param.deed_confirmed_by");
    private final Program topical = program("fact.nature in ['TOPICAL', 'TYPICAL_STAY']");
    private final Program stay = program("fact.nature == 'TYPICAL_STAY'");
    private final Program resident = program("fact.nature in ['RESIDENT', 'TYPICAL_STAY']");
    private final Program travel = program("fact.travel_days == 0 || param.travel_days_count");
    private final Program stayCounts = program("days >= param.min_days_per_stay"
            + " && (!fact.also_liaison || param.also_resident_study[cadre.body_level])");
    private final Program studyCounts = program("!fact.also_liaison || param.also_resident_study[cadre.body_level]");
    private final Program reportInTime = program("fact.days_after_trip <= param.max_days_to_report");
    private final Program adopted = program("fact.adopted");
    private final Program atWork = program("fact.place == 'WORKPLACE'");
    private final Program atHome = program("fact.place == 'RESIDENCE'");
    private final Program wish = program("days <= param.max_days_to_fulfil");
    private final Program expense = program("fact.yuan <= param.max_yuan");
    private final Program talentField = program("fact.field in param.talent_fields");
    private final Program member = program("(!member.joined_in_period"
            + " || member.days_to_period_end >= param.newcomer_days)"
            + " && (!member.left_in_period || member.days_in_period >= param.leaver_days)");
    private final Program talk = program("fact.form != 'GROUP' || param.group_talk_credits");
    private final Program guidance = program("fact.handling == 'GUIDANCE'");
    private final Program learning = program("fact.handling != 'GUIDANCE'");
    private final Program learnt = program("fact.days_taken <= param.max_days_to_learn");
    private final Program guided = program("fact.days_taken <= param.max_days_to_guide");
    private final Program registered = program("fact.registered * 100 >= fact.members * param.min_registered_share");
    private final Program hours = program("fact.hours >= fact.members * param.min_hours_per_member");
    private final Program admission = program("fact.hours >= param.min_hours_before_joining");

    ByCel(ChainNumbers numbers, int year) {
        super(numbers, year);
        param = parameters(numbers);
    }

    private static Map<String, Object> parameters(ChainNumbers numbers) {
        Map<String, Object> param = new HashMap<>();
        param.put("beside_full_time", numbers.seconded ? List.of("SECONDED") : List.of());
        param.put("body_levels", List.copyOf(numbers.leadingBodyLevels));
        param.put("ranks", List.copyOf(numbers.liaisonRanks));
        param.put("deputy_division_follows", numbers.deputyDivisionFollows);
        param.put("leading_ranks", List.copyOf(numbers.researchRanks));
        param.put("pledge_levels", List.copyOf(numbers.pledgeLevels));
        param.put("min_days_to_judge", numbers.minDaysToJudge);
        param.put("shared_point_counts", numbers.sharedPointCounts);
        param.put("transfer_excuses", numbers.transferExcuses);
        param.put("replaced_point_carries", numbers.replacedPointCarries);
        param.put("min_days_per_visit", numbers.minDaysPerVisit);
        param.put("also_resident_study", numbers.alsoResidentStudy);
        param.put("briefing_topics", List.copyOf(numbers.briefingTopics));
        param.put("contact_fields", List.copyOf(numbers.contactFields));
        param.put("deed_needs_proof", numbers.deedNeedsProof);
        param.put("deed_confirmed_by", List.copyOf(numbers.deedConfirmedBy));
        param.put("travel_days_count", numbers.travelDaysCount);
        param.put("min_days_per_stay", numbers.minDaysPerStay);
        param.put("max_days_to_report", numbers.maxDaysToReport);
        param.put("max_days_to_fulfil", numbers.maxDaysToFulfil);
        param.put("max_yuan", numbers.maxYuan);
        param.put("talent_fields", List.copyOf(numbers.talentFields));
        param.put("newcomer_days", numbers.newcomerDays);
        param.put("leaver_days", numbers.leaverDays);
        param.put("group_talk_credits", numbers.groupTalkCredits);
        param.put("max_days_to_learn", numbers.maxDaysToLearn);
        param.put("max_days_to_guide", numbers.maxDaysToGuide);
        param.put("min_registered_share", numbers.minRegisteredShare);
        param.put("min_hours_per_member", numbers.minHoursPerMember);
        param.put("min_hours_before_joining", numbers.minHoursBeforeJoining);
        return Map.copyOf(param);
    }

    private static CelCompiler compiler(CelOptions options) {
        MapType map = MapType.create(SimpleType.STRING, SimpleType.DYN);
        return CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(options)
                .setResultType(SimpleType.BOOL)
                .addVar("param", map)
                .addVar("cadre", map)
                .addVar("point", map)
                .addVar("member", map)
                .addVar("fact", map)
                .addVar("days", SimpleType.INT)
                .addVar("whole_period", SimpleType.BOOL)
                .build();
    }

    private Program program(String source) {
        try {
            return runtime.createProgram(compiler.compile(source).getAst());
        } catch (CelValidationException | CelEvaluationException wrong) {
            throw new IllegalArgumentException(source, wrong);
        }
    }

    private static boolean says(Program program, Map<String, Object> known) {
        try {
            return (boolean) program.eval(known);
        } catch (CelEvaluationException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    private boolean of(Program program, State cadre) {
        return says(program, Map.of("param", param, "cadre", cadre.attributes()));
    }

    private boolean of(Program program, Fact fact) {
        return says(program, Map.of("param", param, "fact", fact.content().attributes()));
    }

    private boolean of(Program program, Fact fact, Asked asked) {
        return says(
                program,
                Map.of(
                        "param",
                        param,
                        "fact",
                        fact.content().attributes(),
                        "days",
                        (long) fact.days().days(),
                        "cadre",
                        asked.state().attributes()));
    }

    private boolean of(Program program, Held point) {
        return says(program, Map.of("param", param, "point", point.attributes()));
    }

    @Override
    boolean isEveryCadre(State cadre) {
        return of(every, cadre);
    }

    @Override
    boolean isLiaisonCadre(State cadre) {
        return of(liaison, cadre);
    }

    @Override
    boolean isVisitingCadre(State cadre) {
        return of(visiting, cadre);
    }

    @Override
    boolean isCentralCadre(State cadre) {
        return of(central, cadre);
    }

    @Override
    boolean isLeadingCadre(State cadre) {
        return of(leading, cadre);
    }

    @Override
    boolean isTalkingCadre(State cadre) {
        return of(talking, cadre);
    }

    @Override
    boolean isPledgingCadre(State cadre) {
        return of(pledging, cadre);
    }

    @Override
    boolean isExempt(Asked asked) {
        return says(exempt, Map.of("param", param, "whole_period", asked.whole(), "days", asked.days()));
    }

    @Override
    boolean isJudged(Held point, Period window) {
        long days = point.daysIn(window);
        return says(pointJudged, Map.of("param", param, "whole_period", days == window.days(), "days", days));
    }

    @Override
    boolean isOwnCounty(Held point) {
        return of(ownCounty, point);
    }

    @Override
    boolean tenureIsJudged(Held point) {
        return of(tenureJudged, point);
    }

    @Override
    boolean visitCounts(Fact fact, Asked asked) {
        return of(visit, fact, asked);
    }

    @Override
    boolean briefingCounts(Fact fact) {
        return of(briefing, fact);
    }

    @Override
    boolean fieldCounts(Fact fact) {
        return of(contactField, fact);
    }

    @Override
    boolean deedCounts(Fact fact) {
        return of(deed, fact);
    }

    @Override
    boolean isTopical(Fact fact) {
        return of(topical, fact);
    }

    @Override
    boolean isStay(Fact fact) {
        return of(stay, fact);
    }

    @Override
    boolean isResident(Fact fact) {
        return of(resident, fact);
    }

    @Override
    boolean travelCounts(Fact fact) {
        return of(travel, fact);
    }

    @Override
    boolean stayCounts(Fact fact, Asked asked) {
        return of(stayCounts, fact, asked);
    }

    @Override
    boolean studyCounts(Fact fact, Asked asked) {
        return of(studyCounts, fact, asked);
    }

    @Override
    boolean reportInTime(Fact fact) {
        return of(reportInTime, fact);
    }

    @Override
    boolean reportAdopted(Fact fact) {
        return of(adopted, fact);
    }

    @Override
    boolean atWork(Fact fact) {
        return of(atWork, fact);
    }

    @Override
    boolean atHome(Fact fact) {
        return of(atHome, fact);
    }

    @Override
    boolean wishInTime(Fact fact) {
        return says(wish, Map.of("param", param, "days", (long) fact.days().days()));
    }

    @Override
    boolean expenseWithin(Fact fact) {
        return of(expense, fact);
    }

    @Override
    boolean talentFieldCounts(Fact fact) {
        return of(talentField, fact);
    }

    @Override
    boolean memberStayedLong(Held held, Period window) {
        Map<String, Object> is = Map.of(
                "joined_in_period", held.joinedIn(window),
                "left_in_period", held.leftIn(window),
                "days_in_period", held.daysIn(window),
                "days_to_period_end", held.daysToEnd(window));
        return says(member, Map.of("param", param, "member", is));
    }

    @Override
    boolean talkCounts(Fact fact) {
        return of(talk, fact);
    }

    @Override
    boolean isGuidance(Fact fact) {
        return of(guidance, fact);
    }

    @Override
    boolean isLearning(Fact fact) {
        return of(learning, fact);
    }

    @Override
    boolean learntInTime(Fact fact) {
        return of(learnt, fact);
    }

    @Override
    boolean guidedInTime(Fact fact) {
        return of(guided, fact);
    }

    @Override
    boolean enoughRegistered(Fact fact) {
        return of(registered, fact);
    }

    @Override
    boolean enoughHours(Fact fact) {
        return of(hours, fact);
    }

    @Override
    boolean servedBeforeJoining(Fact fact) {
        return of(admission, fact);
    }
}
