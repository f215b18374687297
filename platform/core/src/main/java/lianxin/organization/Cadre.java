package lianxin.organization;

import java.util.List;
import lianxin.kernel.Id;
import lianxin.kernel.Period;

/**
 * A cadre with every post and rank ever held here, in order of time.
 *
 * @param organization the body served in now or, after leaving, served in last
 */
public record Cadre(CadreId id, String name, OrganizationId organization, List<Post> posts, List<RankHeld> ranks) {

    /** Identifies the holding of one post by one cadre. */
    public record PostId(long value) implements Id {}

    /**
     * A post (职务) held in a body.
     *
     * @param title as in 副书记; empty for someone who serves there by rank alone, such as 四级调研员
     * @param leader whether the holder answers for the body as its 书记 or 负责人
     */
    public record Post(
            PostId id, OrganizationId organization, String title, boolean leader, Staffing staffing, Period period) {}

    /** A rank (职级) held by the person. */
    public record RankHeld(CadreRank rank, Period period) {}

    /**
     * A stretch of days in which neither the rank of the person, nor the post, nor the body changed. A cadre with two
     * posts has two of them side by side.
     *
     * @param body the body as it was in those days
     * @param line from the root down to the body itself
     */
    public record Standing(
            CadreId cadre,
            Period period,
            CadreRank rank,
            Post post,
            LeagueOrganization.Description body,
            List<OrganizationId> line) {}

    /**
     * A line of a list.
     *
     * @param title of the latest post
     */
    public record Line(CadreId id, String name, OrganizationId organization, String title) {}
}
