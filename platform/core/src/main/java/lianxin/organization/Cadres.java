package lianxin.organization;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import lianxin.kernel.Outcome;
import lianxin.kernel.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The cadres of this tenant with their posts and ranks, dated. Reading needs the operation {@code cadre.read}, changing
 * {@code cadre.change}, over the bodies concerned; an id out of reach answers like an unknown one.
 */
@Service
public class Cadres {

    /** A post to be taken: what {@link Cadre.Post} says, from this day on. */
    public record Appointment(
            OrganizationId organization, String title, boolean leader, Staffing staffing, LocalDate from) {}

    /**
     * Someone leaves and hands over in one sitting.
     *
     * @param lastDay last day in the posts
     * @param takesPosts whether the successor takes the same posts from the following day on
     */
    public record HandOver(CadreId leaver, CadreId successor, LocalDate lastDay, boolean takesPosts) {}

    /** Published in the transaction that changed posts or ranks: these cadres stand differently from this day on. */
    public record CadreChanged(Set<CadreId> cadres, LocalDate from) {}

    /**
     * Published in the transaction of a hand-over. Whoever keeps something that the leaver was in charge of passes it to
     * the successor while handling this.
     */
    public record CadreHandedOver(CadreId leaver, CadreId successor, LocalDate lastDay) {}

    /** Enters a new cadre. Refused: empty name, unknown or closed body, body out of reach. */
    public Outcome<CadreId> register(String name, CadreRank rank, Appointment first) {
        throw new UnsupportedOperationException();
    }

    /** Gives a further post. Refused: unknown cadre or body, a day before the cadre's first, the same post twice. */
    public Outcome<Cadre.PostId> appoint(CadreId id, Appointment appointment) {
        throw new UnsupportedOperationException();
    }

    /** Ends a post. Refused: unknown or already ended post, a last day before its first. */
    public Outcome<Cadre.PostId> endPost(CadreId id, Cadre.PostId post, LocalDate lastDay) {
        throw new UnsupportedOperationException();
    }

    /** Another rank from this day on. Refused: unknown cadre, the same rank, a day not after the last change of rank. */
    public Outcome<CadreId> changeRank(CadreId id, CadreRank rank, LocalDate from) {
        throw new UnsupportedOperationException();
    }

    /** Ends all posts of the leaver. Refused: unknown people, nothing to hand over, the same person twice. */
    public Outcome<CadreId> handOver(HandOver handOver) {
        throw new UnsupportedOperationException();
    }

    /** The cadre, when within reach. */
    public Optional<Cadre> find(CadreId id) {
        throw new UnsupportedOperationException();
    }

    /** Cadres at or below a body whose name, full pinyin or initials begin with the text, within reach, by pinyin. */
    public Page<Cadre.Line> search(String text, OrganizationId within, @Nullable String after, int size) {
        throw new UnsupportedOperationException();
    }

    /** Names for lists, whatever the reach; unknown ids are left out. */
    public Map<CadreId, String> names(Collection<CadreId> ids) {
        throw new UnsupportedOperationException();
    }

    /** All dated standings of these cadres in order of time, whatever the reach: input of the rules. */
    public Map<CadreId, List<Cadre.Standing>> standings(Collection<CadreId> ids) {
        throw new UnsupportedOperationException();
    }

    /** Ids of all cadres in order of id: for work over the whole tenant. */
    public List<CadreId> ids(@Nullable CadreId after, int size) {
        throw new UnsupportedOperationException();
    }

    /** Those who answer for these bodies as leaders on this day. */
    public Map<OrganizationId, List<CadreId>> leaders(Collection<OrganizationId> organizations, LocalDate day) {
        throw new UnsupportedOperationException();
    }
}
