package lianxin.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import lianxin.organization.OrganizationId;
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
     * What the policy leaves to each unit, and what one unit has laid down.
     *
     * @param provision its values are those of the unit, each from its day on; none while it has said nothing
     * @param type how a value is written: {@code NUMBER}, {@code FLAG}, {@code CODE}, {@code CODES} or {@code DAY}
     * @param choices words of the codes that may be set
     * @param by for each dimension of the table what may stand there, as in {@code DIVISION}; empty where any code may
     */
    public record Own(Provision provision, String type, Map<String, String> choices, List<List<String>> by) {}

    /**
     * What a unit lays down for itself from a day on.
     *
     * @param cell as in {@code DIVISION}, two dimensions parted by a stroke; empty where there is no table
     * @param value as in packs: a number, {@code true}, a code, {@code [codes]}, {@code 12-20}
     * @param reference number and date of the unit's document
     */
    public record Given(
            OrganizationId unit, String parameter, String cell, String value, LocalDate from, String reference) {}

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
        return of(
                book,
                parameter,
                rows(parameter, day).stream()
                        .map(cell -> value(parameter.at(day, cell), alone.at(day, cell), cell))
                        .toList());
    }

    static Provision of(RuleBook book, Parameter parameter, List<Value> values) {
        Parameter.Layer declaration = parameter.declaration();
        return new Provision(
                parameter.name(),
                parameter.name().substring(0, parameter.name().indexOf('.')),
                parameter.title(),
                parameter.unit(),
                declaration.bound().name(),
                parameter.article(),
                Explaining.clause(book, declaration.pack(), parameter.article()),
                values);
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
