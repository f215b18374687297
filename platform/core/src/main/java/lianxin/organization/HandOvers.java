package lianxin.organization;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lianxin.kernel.Id;
import lianxin.kernel.Ids;
import lianxin.kernel.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 交接清单: what passes from somebody who leaves to the successor, before it passes and as it was done.
 * {@link Cadres#handOver} does it. Reading needs {@code cadre.read} over the leaver or the successor.
 */
@Service
@Transactional(readOnly = true)
public class HandOvers {

    /** What every room says that keeps something for a cadre: a line of 交接清单 for each thing. */
    @FunctionalInterface
    public interface InCharge {
        /** What the cadre is in charge of on this day or later, and would pass to a successor. */
        List<Item> of(CadreId cadre, LocalDate from);
    }

    /**
     * One thing that somebody is in charge of.
     *
     * @param kind key of the word for such things
     * @param key tells things of one kind apart, the same whoever is in charge
     * @param what as people call it, without names of young people; 400 characters at most
     */
    public record Item(String kind, String key, String what) {}

    /** Identifies a hand-over. */
    public record HandOverId(long value) implements Id {

        static HandOverId next() {
            return new HandOverId(Ids.next());
        }
    }

    /** A line of 交接清单; {@code passed} says whether the successor is in charge of it now. */
    public record Line(String kind, String what, boolean passed) {}

    /**
     * A hand-over that was done.
     *
     * @param lastDay the leaver's last day
     * @param doneAt when it was done
     */
    public record Protocol(
            HandOverId id, CadreId leaver, CadreId successor, LocalDate lastDay, Instant doneAt, List<Line> lines) {}

    private final ObjectProvider<InCharge> rooms;
    private final HandOverRows rows;
    private final Authorization authorization;

    HandOvers(ObjectProvider<InCharge> rooms, HandOverRows rows, Authorization authorization) {
        this.rooms = rooms;
        this.rows = rows;
        this.authorization = authorization;
    }

    /** What would pass if this cadre left after the last day; empty for a cadre out of reach. */
    public List<Item> due(CadreId leaver, LocalDate lastDay) {
        return authorization.allows(Cadres.CHANGE, leaver) ? inCharge(leaver, lastDay) : List.of();
    }

    /** Everything that the cadre is in charge of after this day, room by room. */
    List<Item> inCharge(CadreId cadre, LocalDate lastDay) {
        return rooms.orderedStream()
                .flatMap(room -> room.of(cadre, lastDay.plusDays(1)).stream())
                .toList();
    }

    /** Keeps what passed; {@code before} is what the leaver was in charge of. */
    HandOverId keep(Cadres.HandOver done, List<Item> before) {
        List<Item> after = inCharge(done.successor(), done.lastDay());
        return rows.insert(
                done,
                before.stream()
                        .map(item -> new Line(item.kind(), item.what(), isAmong(after, item)))
                        .toList());
    }

    private static boolean isAmong(List<Item> items, Item one) {
        return items.stream()
                .anyMatch(item -> item.kind().equals(one.kind()) && item.key().equals(one.key()));
    }

    /** The hand-over; empty for an unknown one and out of reach. */
    public Optional<Protocol> find(HandOverId id) {
        return rows.find(id).filter(found -> isReadable(found.leaver()) || isReadable(found.successor()));
    }

    private boolean isReadable(CadreId cadre) {
        return authorization.allows(Cadres.READ, cadre);
    }

    /** Hand-overs of people last served at or below a body, within reach, the latest first; without their lines. */
    public Page<Protocol> latest(OrganizationId within, @Nullable String before, int size) {
        long start = before == null ? Long.MAX_VALUE : Long.parseLong(before);
        return Page.of(
                rows.latest(authorization.pattern(Cadres.READ, within), start, size + 1),
                size,
                last -> Long.toString(last.id().value()));
    }
}
