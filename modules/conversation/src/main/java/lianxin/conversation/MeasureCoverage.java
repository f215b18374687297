package lianxin.conversation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianxin.kernel.Period;
import lianxin.ledger.Subject;
import lianxin.organization.LeagueOrganization;
import lianxin.rules.Explanation;
import lianxin.rules.Rules;
import lianxin.rules.Standing;
import org.springframework.stereotype.Component;

/** Asks the rules how a branch or a cadre stands under 第四条; who is asked for and who is excused is their word alone. */
@Component
class MeasureCoverage {

    private static final String AREA = "conversation";

    private final Rules rules;
    private final TalkReach reach;
    private final ListPeople people;

    MeasureCoverage(Rules rules, TalkReach reach, ListPeople people) {
        this.rules = rules;
        this.reach = reach;
        this.people = people;
    }

    TalkCoverage of(LeagueOrganization body, Subject subject, int year) {
        if (TalkReach.isBranch(body) && !reach.readable(body.id())) {
            return new TalkCoverage(List.of(), 0, List.of());
        }
        Period days = Period.year(year);
        List<Explanation> known = rules.explanations(subject, AREA, days);
        List<Standing> standings = known.stream().map(Explanation::standing).toList();
        if (!TalkReach.isBranch(body)) {
            return new TalkCoverage(standings, 0, List.of());
        }
        Set<Long> open = new HashSet<>();
        Map<Long, String> excused = new HashMap<>();
        known.forEach(each -> {
            open.addAll(each.open());
            excused.putAll(each.excused());
        });
        return new TalkCoverage(
                standings,
                open.size(),
                reach.seesPeople(body.id()) ? people.of(body.id(), days, open, excused) : List.of());
    }
}
