package lianxin.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import lianxin.ledger.Attribute;
import lianxin.ledger.FactKind;
import lianxin.ledger.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * A number or a choice that the packs in force lay down, as it holds on a day.
 *
 * @param name name in the pack, as in {@code liaison.min_visits_per_point}
 * @param area one of the nine systems, or another word that stands before the first dot
 * @param unit Chinese unit, empty where there is none
 * @param bound what the levels below the one that declares it may do, as in {@code FLOOR}
 * @param article article that declares it
 * @param clause words of that article
 * @param values one value, or one for each cell of the table
 */
public record Provision(
        String name,
        String area,
        String title,
        String unit,
        String bound,
        String article,
        String clause,
        List<Value> values) {

    /**
     * What holds for a cell of the table.
     *
     * @param cell as in {@code DIVISION}; empty where there is no table
     * @param value in the words of the pack; null while nobody has set it
     * @param declared what the level says that declares it; null where it leaves it open
     * @param reference article from which the value comes
     */
    public record Value(
            String cell,
            @Nullable String value,
            @Nullable String declared,
            @Nullable LocalDate since,
            String reference) {}

    /**
     * What a draft stands on and may speak of.
     *
     * @param rooms every parameter of the levels above and of the draft itself, in the order of the packs
     * @param tasks every duty that a sentence can be about
     * @param subjects what is known of those who owe a duty
     */
    public record Ground(List<Room> rooms, List<Task> tasks, Map<SubjectKind, List<Attribute>> subjects) {}

    /**
     * A parameter, and what a draft may do with it.
     *
     * @param type as in {@code number}, {@code flag}, {@code code}, {@code codes}, {@code day}
     * @param choices words for each code that may be set, empty where any code may
     * @param by attributes of the subject that pick a cell of its table, none for a plain value
     * @param bound what the level above leaves to do, as in {@code FLOOR}; of the draft itself for what it declares
     * @param own whether the draft declares it
     * @param clause words of the article that declares it
     * @param said what the levels above say, the highest first and the earliest first
     */
    public record Room(
            String name,
            String title,
            String unit,
            String type,
            Map<String, String> choices,
            List<String> by,
            String bound,
            boolean own,
            String article,
            String clause,
            List<Said> said) {

        /** Whether the levels above leave nothing to the level of the draft. */
        public boolean isSettled() {
            return !own && (bound.equals(Bound.FIXED.name()) || bound.equals(Bound.OWN.name()));
        }

        /** Whether the level of the draft is to set what nobody above has set. */
        public boolean isLeftOpen() {
            return !isSettled() && (said.isEmpty() || said.getLast().cells().containsValue(""));
        }
    }

    /**
     * What a level above says from a day on.
     *
     * @param pack title of the pack
     * @param cells the words of the value for each cell; empty where the level leaves it open
     */
    public record Said(String pack, LocalDate since, Map<String, String> cells, String reference) {}

    /** A duty, with the kinds of facts and relations that it looks at. */
    public record Task(
            String name,
            String title,
            String article,
            SubjectKind subject,
            List<FactKind> facts,
            List<RelationKind> relations) {}

    static Provision of(RuleBook book, Parameter parameter, LocalDate day) {
        Parameter.Layer declaration = parameter.declaration();
        Parameter alone = new Parameter(
                parameter.name(),
                parameter.title(),
                parameter.unit(),
                parameter.type(),
                parameter.choices(),
                parameter.by(),
                parameter.article(),
                List.of(declaration));
        return new Provision(
                parameter.name(),
                parameter.name().substring(0, parameter.name().indexOf('.')),
                parameter.title(),
                parameter.unit(),
                declaration.bound().name(),
                parameter.article(),
                Explaining.clause(book, declaration.pack(), parameter.article()),
                rows(parameter, day).stream()
                        .map(cell -> value(parameter.at(day, cell), alone.at(day, cell), cell))
                        .toList());
    }

    private static Value value(Setting now, Setting declared, String cell) {
        return new Value(
                cell,
                now.parameter().words(now.value()),
                now.parameter().words(declared.value()),
                now.since(),
                now.reference());
    }

    /** The rows of its table that any level names on a day; one without a name where there is no table. */
    static Collection<String> rows(Parameter parameter, LocalDate day) {
        Set<String> cells = new TreeSet<>();
        parameter.layers().stream()
                .map(layer -> layer.values().floorEntry(day))
                .filter(Objects::nonNull)
                .forEach(dated -> cells.addAll(dated.getValue().cells().keySet()));
        return cells.isEmpty() ? List.of(Parameter.PLAIN) : cells;
    }
}
