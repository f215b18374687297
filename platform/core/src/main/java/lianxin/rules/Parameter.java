package lianxin.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import lianxin.rules.Pack.Where;
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

    /** What holds on a day for a cell of the table everywhere. */
    Setting at(LocalDate day, String cell) {
        return at(day, cell, Where.UNKNOWN);
    }

    /** What holds on a day for a cell of the table and a subject there. */
    Setting at(LocalDate day, String cell, Where where) {
        return at(day, cell, pack -> pack.holdsIn(where));
    }

    /** What the levels lay down for a cell of the table that hold wherever this pack does. */
    Setting over(Pack.Header below, LocalDate day, String cell) {
        return at(day, cell, pack -> pack.covers(below));
    }

    private Setting at(LocalDate day, String cell, Predicate<Pack.Header> holds) {
        Setting lowest = null;
        boolean open = true;
        for (Layer layer : layers) {
            if (!holds.test(layer.pack)) {
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

    /** The cell of its table for what is known of a subject, or else of the object that is judged. */
    String cell(Map<String, Object> subject, @Nullable Presence object) {
        String cell = PLAIN;
        for (String attribute : by) {
            Object known = subject.get(attribute);
            String value = String.valueOf(
                    known == null && object != null ? object.attributes().get(attribute) : known);
            cell = cell.isEmpty() ? value : cell + '/' + value;
        }
        return cell;
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

    /** What this pack says of it; null when it says nothing. */
    @Nullable
    Layer layerOf(Pack.Header pack) {
        return layers.stream()
                .filter(layer -> layer.pack.equals(pack))
                .findFirst()
                .orElse(null);
    }

    /** What the levels above this one say; null where it is the one that declares it. */
    @Nullable
    Parameter above(Layer layer) {
        int place = layers.indexOf(layer) + 1;
        return place == layers.size()
                ? null
                : new Parameter(name, title, unit, type, choices, by, article, layers.subList(place, layers.size()));
    }

    /** Whether each unit sets it for itself. */
    boolean isOwn() {
        return declaration().bound() == Bound.OWN;
    }

    /** Whether no level has set it, for anybody. */
    boolean isNowhereSet() {
        return layers.stream().allMatch(layer -> layer.values.isEmpty());
    }

    /** What is missing while nobody has set it. */
    Gap gap() {
        return new Gap(name, title, article, isOwn());
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
