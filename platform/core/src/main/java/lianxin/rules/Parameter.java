package lianxin.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A parameter through all levels of a chain of packs.
 *
 * @param choices words for each code that may be set, empty where any code may
 * @param by attributes of the subject that pick a cell of its table, none for a plain value
 * @param article article of the level that declares it
 * @param layers what each level says, the lowest first
 */
record Parameter(
        String name,
        String title,
        String unit,
        Type type,
        Map<String, String> choices,
        List<String> by,
        String article,
        List<Layer> layers) {

    /** The key of a plain value. */
    static final String PLAIN = "";

    /** What values may be. */
    enum Type {
        NUMBER,
        FLAG,
        CODE,
        CODES,
        /** A day of the year such as {@code 12-20}. */
        DAY
    }

    /**
     * What one level says.
     *
     * @param bound what the levels below may do
     */
    record Layer(Pack.Header pack, Bound bound, NavigableMap<LocalDate, Dated> values, YamlNode at) {}

    /**
     * Values from a day on.
     *
     * @param cells value for each cell of the table; null in a cell that is left open
     */
    record Dated(Map<String, @Nullable Object> cells, String reference) {}

    /** The level that declares the parameter. */
    Layer declaration() {
        return layers.getLast();
    }

    /** What holds on a day for a cell of the table in any field. */
    Setting at(LocalDate day, String cell) {
        return at(day, cell, "");
    }

    /** What holds on a day for a cell of the table and a subject in this field (领域). */
    Setting at(LocalDate day, String cell, String field) {
        Setting lowest = null;
        boolean open = true;
        for (Layer layer : layers) {
            if (!layer.pack.holdsIn(field)) {
                continue;
            }
            open &= layer.values.isEmpty();
            Map.Entry<LocalDate, Dated> dated = layer.values.floorEntry(day);
            if (dated == null || !dated.getValue().cells.containsKey(cell)) {
                continue;
            }
            Object value = dated.getValue().cells.get(cell);
            if (value == null) {
                open = true;
                continue;
            }
            Setting setting = new Setting(this, true, value, dated.getKey(), dated.getValue().reference, layer.pack);
            lowest = lowest == null || layer.bound.isLooser(lowest.value(), value) ? setting : lowest;
        }
        return lowest != null ? lowest : new Setting(this, open, null, null, article, declaration().pack);
    }

    /** The greatest number that any level sets for anybody. */
    long greatest() {
        return layers.stream()
                .flatMap(layer -> layer.values.values().stream())
                .flatMap(dated -> dated.cells.values().stream())
                .mapToLong(value -> value instanceof Long number ? number : 0)
                .max()
                .orElse(0);
    }

    /** The same parameter without what its lowest level says; null where no other level speaks of it. */
    @Nullable
    Parameter above() {
        return above(layers.getFirst());
    }

    /** What the levels above this one say; null where it is the one that declares it. */
    @Nullable
    Parameter above(Layer layer) {
        int place = layers.indexOf(layer) + 1;
        return place == layers.size()
                ? null
                : new Parameter(name, title, unit, type, choices, by, article, layers.subList(place, layers.size()));
    }

    /** Whether no level has set it, for anybody. */
    boolean isNowhereSet() {
        return layers.stream().allMatch(layer -> layer.values.isEmpty());
    }

    /** What is missing while nobody has set it. */
    Gap gap() {
        return new Gap(name, title, article, declaration().bound == Bound.OWN);
    }

    /** A value as it is shown, codes in the words of the pack. */
    @Nullable
    String words(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case Boolean flag -> flag ? "是" : "否";
            case List<?> codes -> codes.stream().map(this::words).collect(Collectors.joining("、"));
            default -> choices.getOrDefault(value.toString(), value.toString());
        };
    }

    /** The days on which any level changes it. */
    Set<LocalDate> changes() {
        Set<LocalDate> days = new TreeSet<>();
        layers.forEach(layer -> days.addAll(layer.values.keySet()));
        return days;
    }
}
