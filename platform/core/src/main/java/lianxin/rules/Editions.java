package lianxin.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which edition of each pack holds from which day on, in order of pack and day. */
record Editions(List<Edition> all) {

    /** Holds from the beginning. */
    static final LocalDate ALWAYS = LocalDate.of(1949, 10, 1);

    private static final Comparator<Edition> ORDER =
            Comparator.comparing(Edition::pack).thenComparing(Edition::from);

    Editions {
        all = all.stream().sorted(ORDER).toList();
    }

    /**
     * What a pack says from a day on.
     *
     * @param hash hash of its content, null where it says nothing any more
     */
    record Edition(String pack, LocalDate from, @Nullable String hash) {

        static Edition of(Pack pack) {
            return new Edition(pack.header().id(), pack.header().validFrom(), pack.hash());
        }
    }

    /** With this edition, in place of the one of the same pack and day. */
    Editions with(Edition added) {
        return new Editions(Stream.concat(
                        all.stream().filter(one -> !one.pack.equals(added.pack) || !one.from.equals(added.from)),
                        Stream.of(added))
                .toList());
    }

    /** From this day on without the pack, also without what it was to say later. */
    Editions without(String pack, LocalDate from) {
        return new Editions(all.stream()
                        .filter(one -> !one.pack.equals(pack) || one.from.isBefore(from))
                        .toList())
                .with(new Edition(pack, from, null));
    }

    /** The editions of a pack, the earliest first. */
    List<Edition> of(String pack) {
        return all.stream().filter(one -> one.pack.equals(pack)).toList();
    }

    /**
     * The packs in force from each day on, the highest level first. The first chain begins with the national pack, on which
     * all others stand, and covers what was before.
     */
    NavigableMap<LocalDate, List<Pack>> chains(Function<String, Pack> contents) {
        NavigableMap<LocalDate, List<Pack>> chains = new TreeMap<>();
        for (LocalDate day : new TreeSet<>(all.stream().map(Edition::from).toList())) {
            List<Pack> chain = on(day, contents);
            Map.Entry<LocalDate, List<Pack>> before = chains.lastEntry();
            boolean begins = !chain.isEmpty() && chain.getFirst().header().level() == Pack.Level.CENTRE;
            if (before == null ? begins : !chain.equals(before.getValue())) {
                chains.put(day, chain);
            }
        }
        return chains;
    }

    /** The packs in force on a day. */
    List<Pack> chain(LocalDate day, Function<String, Pack> contents) {
        NavigableMap<LocalDate, List<Pack>> chains = chains(contents);
        Map.Entry<LocalDate, List<Pack>> found = chains.floorEntry(day);
        Map.Entry<LocalDate, List<Pack>> first = found == null ? chains.firstEntry() : found;
        return first == null ? List.of() : first.getValue();
    }

    private List<Pack> on(LocalDate day, Function<String, Pack> contents) {
        Map<String, @Nullable String> hashes = new HashMap<>();
        all.stream().filter(one -> !one.from.isAfter(day)).forEach(one -> hashes.put(one.pack, one.hash));
        List<Pack> chain = new ArrayList<>(
                hashes.values().stream().filter(Objects::nonNull).map(contents).toList());
        chain.sort(Comparator.<Pack, Pack.Level>comparing(pack -> pack.header().level())
                .thenComparing(pack -> !pack.header().base().isEmpty())
                .thenComparing(pack -> pack.header().id()));
        return chain;
    }
}
