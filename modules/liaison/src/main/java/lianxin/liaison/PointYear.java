package lianxin.liaison;

import java.util.List;
import java.util.Map;
import lianxin.liaison.PointRecord.Kept;
import lianxin.organization.CadreId;
import lianxin.rules.Standing;

/**
 * 联系点主页: one point in one calendar year.
 *
 * @param county the county of its host, as in 咸丰县
 * @param visits planned and made, in order of time
 * @param times number of visits made, those aside of which the host says that nobody came
 * @param days days on which somebody was there as far as the host does not disagree, each counted once
 * @param interviewed young people interviewed, in all visits together
 * @param interviewedFirstTime how many of them for the first time
 * @param contacts key contacts that lasted on any day of the year
 * @param deeds deeds promised or done and not finished before the year
 * @param problems problems found and not answered before the year
 * @param succession everyone who has been in charge of the point, in order of time
 * @param cadres names of everyone who occurs here
 * @param standings how the duties of those in charge stand at this point
 */
public record PointYear(
        LiaisonPoint point,
        String county,
        int year,
        List<LiaisonVisit> visits,
        int times,
        int days,
        int interviewed,
        int interviewedFirstTime,
        List<Kept<KeyContact>> contacts,
        List<Kept<PracticalDeed>> deeds,
        List<Kept<LiaisonProblem>> problems,
        List<LiaisonAssignment> succession,
        Map<CadreId, String> cadres,
        List<Standing> standings) {}
