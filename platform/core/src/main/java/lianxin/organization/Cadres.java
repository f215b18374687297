package lianxin.organization;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import lianxin.audit.Audit;
import lianxin.kernel.Outcome;
import lianxin.kernel.Page;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.organization.Cadre.Post;
import lianxin.organization.Cadre.PostId;
import lianxin.organization.Cadre.RankHeld;
import lianxin.organization.HandOvers.HandOverId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cadres of this tenant with their posts and ranks, dated. Reading needs the operation {@code cadre.read}, changing
 * {@code cadre.change}, over the bodies concerned; an id out of reach answers like an unknown one.
 */
@Service
@Transactional(readOnly = true)
public class Cadres {

    static final String READ = "cadre.read";
    static final String CHANGE = "cadre.change";

    /** A post to be taken: what {@link Cadre.Post} says, from this day on. */
    public record Appointment(
            OrganizationId organization, String title, boolean leader, Staffing staffing, LocalDate from) {}

    /** A cadre to be entered: the rank holds from the first day in the first post on. */
    public record NewCadre(String name, CadreRank rank, Appointment first) {}

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

    private final CadreRows rows;
    private final CadrePosts posts;
    private final CadreRanks ranks;
    private final EngageCadres engage;
    private final HandOverPosts handOver;
    private final HandOvers handOvers;
    private final Authorization authorization;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    Cadres(
            CadreRows rows,
            CadrePosts posts,
            CadreRanks ranks,
            EngageCadres engage,
            HandOverPosts handOver,
            HandOvers handOvers,
            Authorization authorization,
            Audit audit,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.posts = posts;
        this.ranks = ranks;
        this.engage = engage;
        this.handOver = handOver;
        this.handOvers = handOvers;
        this.authorization = authorization;
        this.audit = audit;
        this.events = events;
    }

    /** Enters a new cadre. Refused: empty name, unknown or closed body, body out of reach. */
    @Transactional
    public Outcome<CadreId> register(String name, CadreRank rank, Appointment first) {
        return registerAll(List.of(new NewCadre(name, rank, first))).map(List::getFirst);
    }

    /** Enters many, all or none, like {@link #register}; answers with their ids in the same order. */
    @Transactional
    public Outcome<List<CadreId>> registerAll(List<NewCadre> cadres) {
        return engage.enter(cadres).map(ids -> {
            ids.forEach(id -> audit.record("cadre.register", id, "name", "rank", "post"));
            cadres.stream()
                    .map(each -> each.first().from())
                    .min(LocalDate::compareTo)
                    .ifPresent(first -> events.publishEvent(new CadreChanged(Set.copyOf(ids), first)));
            return ids;
        });
    }

    /** Gives a further post. Refused: unknown cadre or body, a day before the cadre's first, the same post twice. */
    @Transactional
    public Outcome<PostId> appoint(CadreId id, Appointment appointment) {
        return hold(id).map(cadre -> engage.appoint(cadre, appointment)
                        .map(post -> noted("cadre.appoint", id, appointment.from(), post)))
                .orElse(unknown("id"));
    }

    /** Ends a post. Refused: unknown or already ended post, a last day before its first. */
    @Transactional
    public Outcome<PostId> endPost(CadreId id, PostId post, LocalDate lastDay) {
        Optional<Post> held = hold(id).flatMap(cadre -> posts.of(id).stream()
                .filter(each -> each.id().equals(post) && each.period().last().equals(Period.OPEN_END))
                .findFirst());
        if (held.isEmpty()) {
            return unknown("post");
        }
        LocalDate first = held.get().period().first();
        if (lastDay.isBefore(first)) {
            return Outcome.refused(Refusal.of("lastDay", "cadre.reversed-dates", first.toString()));
        }
        posts.end(List.of(post), lastDay);
        engage.place(id);
        return Outcome.accepted(noted("cadre.end-post", id, lastDay.plusDays(1), post));
    }

    /** Another rank from this day on. Refused: unknown cadre, the same rank, a day not after the last change of rank. */
    @Transactional
    public Outcome<CadreId> changeRank(CadreId id, CadreRank rank, LocalDate from) {
        if (hold(id).isEmpty()) {
            return unknown("id");
        }
        RankHeld held = ranks.of(id).getLast();
        if (held.rank() == rank) {
            return Outcome.refused(Refusal.of("rank", "cadre.same-rank"));
        }
        if (!from.isAfter(held.period().first())) {
            return Outcome.refused(Refusal.of(
                    "from", "cadre.before-last-rank", held.period().first().toString()));
        }
        ranks.end(id, from.minusDays(1));
        ranks.begin(Map.of(id, new RankHeld(rank, Period.from(from))));
        return Outcome.accepted(noted("cadre.rank", id, from, id));
    }

    /**
     * Ends all posts of the leaver, passes to the successor what modules keep for the leaver, and keeps 交接清单. Refused:
     * unknown people, nothing to hand over, the same person twice, a day before one of the posts began.
     */
    @Transactional
    public Outcome<HandOverId> handOver(HandOver wanted) {
        for (CadreId id :
                Stream.of(wanted.leaver(), wanted.successor()).sorted().toList()) {
            if (hold(id).isEmpty()) {
                return unknown(id.equals(wanted.leaver()) ? "leaver" : "successor");
            }
        }
        List<HandOvers.Item> before = handOvers.inCharge(wanted.leaver(), wanted.lastDay());
        return handOver.handOver(wanted).map(successor -> {
            LocalDate from = wanted.lastDay().plusDays(1);
            audit.record("cadre.hand-over", wanted.leaver(), "successor", "lastDay");
            events.publishEvent(new CadreChanged(Set.of(wanted.leaver(), successor), from));
            events.publishEvent(new CadreHandedOver(wanted.leaver(), successor, wanted.lastDay()));
            return handOvers.keep(wanted, before);
        });
    }

    private Optional<Cadre.Line> hold(CadreId id) {
        return rows.lock(id).filter(cadre -> authorization.allows(CHANGE, cadre.organization()));
    }

    private <T> T noted(String act, CadreId id, LocalDate from, T answer) {
        audit.record(act, id, "from");
        events.publishEvent(new CadreChanged(Set.of(id), from));
        return answer;
    }

    private static <T> Outcome<T> unknown(String field) {
        return Outcome.refused(Refusal.of(field, "cadre.unknown"));
    }

    /** The cadre, when within reach. */
    public Optional<Cadre> find(CadreId id) {
        return rows.find(id)
                .filter(cadre -> authorization.allows(READ, id))
                .map(cadre -> new Cadre(id, cadre.name(), cadre.organization(), posts.of(id), ranks.of(id)));
    }

    /** Cadres at or below a body whose name, full pinyin or initials begin with the text, within reach, by pinyin. */
    public Page<Cadre.Line> search(String text, OrganizationId within, @Nullable String after, int size) {
        return rows.search(text, authorization.pattern(READ, within), after, size);
    }

    /** Everyone of exactly this name, within reach. */
    public List<Cadre.Line> named(String name) {
        return rows.named(List.of(PersonName.tidy(name))).stream()
                .filter(cadre -> authorization.allows(READ, cadre.organization()))
                .toList();
    }

    /** Names for lists, whatever the reach; unknown ids are left out. */
    public Map<CadreId, String> names(Collection<CadreId> ids) {
        return rows.findAll(ids).stream().collect(toMap(Cadre.Line::id, Cadre.Line::name));
    }

    /** All dated standings of these cadres in order of time, whatever the reach: input of the rules. */
    public Map<CadreId, List<Cadre.Standing>> standings(Collection<CadreId> ids) {
        return posts.standings(ids);
    }

    /** Ids of all cadres in order of id: for work over the whole tenant. */
    public List<CadreId> ids(@Nullable CadreId after, int size) {
        return rows.ids(after == null ? 0 : after.value(), size);
    }

    /** Those who answer for these bodies as leaders on this day. */
    public Map<OrganizationId, List<CadreId>> leaders(Collection<OrganizationId> organizations, LocalDate day) {
        return posts.leaders(organizations, day);
    }

    /** Those who serve in these bodies on this day or later, whatever the reach. */
    public Set<CadreId> servingIn(Collection<OrganizationId> organizations, LocalDate from) {
        return posts.servingIn(organizations, from);
    }
}
