package lianxin.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeSet;
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
        CODES
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

    /** What holds on a day for a cell of the table. */
    Setting at(LocalDate day, String cell) {
        Setting lowest = null;
        boolean open = layers.stream().allMatch(layer -> layer.values.isEmpty());
        for (Layer layer : layers) {
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
            lowest = lowest == null ? setting : stricter(layer.bound, lowest, setting);
        }
        return lowest != null ? lowest : new Setting(this, open, null, null, article, declaration().pack);
    }

    /** A bound of a level above holds even where it was tightened after the lower level had spoken. */
    private static Setting stricter(Bound bound, Setting lower, Setting upper) {
        if (lower.value() instanceof Long below && upper.value() instanceof Long above) {
            if ((bound == Bound.FLOOR && below < above) || (bound == Bound.CEILING && below > above)) {
                return upper;
            }
        }
        return lower;
    }

    /** The days on which any level changes it. */
    Set<LocalDate> changes() {
        Set<LocalDate> days = new TreeSet<>();
        layers.forEach(layer -> days.addAll(layer.values.keySet()));
        return days;
    }
}
