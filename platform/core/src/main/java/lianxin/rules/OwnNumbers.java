package lianxin.rules;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import lianxin.rules.SubjectRegister.State;

/**
 * What units have laid down for themselves where the policy leaves it to them (由本单位提出具体要求), by unit and in the order
 * in which it holds: of one day the one that was recorded last.
 */
record OwnNumbers(Map<Long, List<Said>> ofUnits) {

    static final OwnNumbers NONE = new OwnNumbers(Map.of());

    /**
     * What a unit says from a day on.
     *
     * @param cell of the table, empty where there is none
     * @param reference the document of the unit
     */
    record Said(String parameter, String cell, LocalDate from, Object value, String reference) {

        Said later(int years) {
            return new Said(parameter, cell, from.plusYears(years), value, reference);
        }
    }

    /** What a parameter is for a subject in this state: what its unit says, where the parameter is the unit's own. */
    Setting of(Parameter parameter, State state, LocalDate day, String cell) {
        Setting above = parameter.at(day, cell, state.where());
        if (ofUnits.isEmpty() || !parameter.isOwn()) {
            return above;
        }
        return ofUnits.getOrDefault(state.unit(), List.of()).reversed().stream()
                .filter(said -> said.parameter.equals(parameter.name()) && said.cell.equals(cell))
                .filter(said -> !said.from.isAfter(day))
                .map(said -> new Setting(parameter, true, said.value, said.from, said.reference, above.pack()))
                .findFirst()
                .orElse(above);
    }

    /** The same, as if everything had been so many years later. */
    OwnNumbers later(int years) {
        Map<Long, List<Said>> moved = new HashMap<>();
        ofUnits.forEach((unit, all) ->
                moved.put(unit, all.stream().map(said -> said.later(years)).toList()));
        return new OwnNumbers(moved);
    }

    /** The values of these parameters in one unit as a digest, 0 where there are none. */
    long digest(long unit, Set<String> parameters) {
        return parameters.isEmpty()
                ? 0
                : ofUnits.getOrDefault(unit, List.of()).stream()
                        .filter(said -> parameters.contains(said.parameter))
                        .mapToLong(Said::hashCode)
                        .reduce(0, (one, next) -> one * 31 + next);
    }
}
