package lianxin.conversation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lianxin.ledger.ExtraValue;
import lianxin.organization.CadreId;
import lianxin.organization.MemberId;
import lianxin.organization.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * One revision of a talk (谈心登记). What anybody said in it is nowhere.
 *
 * @param revision 1 for the first; each change appends one
 * @param organization the branch whose members were talked with, or the own body of a cadre who leads no branch
 * @param content what happened; in lists, and for everyone but the leaders of the branch, without the ticks
 * @param membersMet number of members ticked; stays when the ticks are erased
 * @param confirmed whether the branch stands by it: its own entries at once, 代录 after it has said so
 * @param withdrawn whether it no longer counts
 * @param enteredBy body that entered it; another than {@code organization} means 代录
 * @param reason why this revision was made, empty for the first
 * @param recordedAt when this revision was made
 */
public record HeartToHeartTalk(
        TalkId id,
        int revision,
        OrganizationId organization,
        Content content,
        int membersMet,
        boolean confirmed,
        boolean withdrawn,
        OrganizationId enteredBy,
        String reason,
        Instant recordedAt) {

    /**
     * What happened.
     *
     * @param members members of the branch who took part: a tick that a talk was held, nothing else about them
     * @param others number of other young people who took part
     * @param duringResearch whether it was held during research at the grassroots (调研期间)
     * @param talker the cadre who held it; null means the only leader of the branch
     * @param extra what stands in the fields and values that the tenant's packs have added
     */
    public record Content(
            LocalDate day,
            TalkForm form,
            List<MemberId> members,
            int others,
            boolean duringResearch,
            @Nullable CadreId talker,
            List<ExtraValue> extra) {

        public Content {
            members = List.copyOf(members);
            extra = List.copyOf(extra);
        }

        /** A talk without anything in further fields. */
        public Content(
                LocalDate day,
                TalkForm form,
                List<MemberId> members,
                int others,
                boolean duringResearch,
                @Nullable CadreId talker) {
            this(day, form, members, others, duringResearch, talker, List.of());
        }

        /** The same talk with this in the further fields. */
        public Content with(List<ExtraValue> values) {
            return new Content(day, form, members, others, duringResearch, talker, values);
        }

        /** Whether this says the same as another, whoever held the talk. */
        public boolean says(Content other) {
            return day.equals(other.day)
                    && form == other.form
                    && others == other.others
                    && duringResearch == other.duringResearch
                    && Set.copyOf(extra).equals(Set.copyOf(other.extra))
                    && Set.copyOf(members).equals(Set.copyOf(other.members));
        }

        Content by(@Nullable CadreId other) {
            return new Content(day, form, members, others, duringResearch, other, extra);
        }

        Content ticking(List<MemberId> ticked) {
            return new Content(day, form, ticked, others, duringResearch, talker, extra);
        }
    }

    /** Whether it was entered for the branch by another body (代录). */
    public boolean enteredForBranch() {
        return !enteredBy.equals(organization);
    }

    HeartToHeartTalk ticking(List<MemberId> members) {
        return new HeartToHeartTalk(
                id,
                revision,
                organization,
                content.ticking(members),
                membersMet,
                confirmed,
                withdrawn,
                enteredBy,
                reason,
                recordedAt);
    }

    HeartToHeartTalk next(Content changed, boolean nowConfirmed, boolean nowWithdrawn, String why, Instant now) {
        return new HeartToHeartTalk(
                id,
                revision + 1,
                organization,
                changed,
                changed.members().size(),
                nowConfirmed,
                nowWithdrawn,
                enteredBy,
                why,
                now);
    }
}
