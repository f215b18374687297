package lianxin.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import lianxin.rules.Parameter.Dated;
import lianxin.rules.Parameter.Layer;
import lianxin.rules.Rules.Cell;
import lianxin.rules.Rules.Figure;
import org.jspecify.annotations.Nullable;

/** The numbers of a pack by the clause that lays them down, today and later; under no name those whose clause is not there. */
record ClauseFigures(Map<String, List<Figure>> byClause) {

    static ClauseFigures of(RuleBook book, Pack pack, LocalDate day) {
        Map<String, List<Figure>> figures = new LinkedHashMap<>();
        book.parameters()
                .values()
                .forEach(parameter -> parameter.layers().stream()
                        .filter(layer -> layer.pack().equals(pack.header()))
                        .findFirst()
                        .ifPresent(layer -> new Reading(pack, parameter, layer, day)
                                .cells()
                                .forEach((clause, cells) -> figures.computeIfAbsent(clause, name -> new ArrayList<>())
                                        .add(new Figure(
                                                parameter.title(),
                                                parameter.unit(),
                                                parameter.declaration().bound() == Bound.OWN,
                                                parameter.declaration().equals(layer),
                                                List.copyOf(cells))))));
        return new ClauseFigures(figures);
    }

    List<Figure> under(String clause) {
        return byClause.getOrDefault(clause, List.of());
    }

    /** What one level says of one parameter. */
    private record Reading(Pack pack, Parameter parameter, Layer layer, LocalDate day) {

        /** Its cells, by clause. */
        Map<String, List<Cell>> cells() {
            Map<String, List<Cell>> cells = new LinkedHashMap<>();
            said().forEach((since, dated) -> dated.cells()
                    .forEach((row, value) -> cells.computeIfAbsent(clause(dated.reference()), name -> new ArrayList<>())
                            .add(cell(row, value, since))));
            if (isDeclared()) {
                List<String> known = said().values().stream()
                        .flatMap(dated -> dated.cells().keySet().stream())
                        .toList();
                Provision.rows(parameter, day).stream()
                        .filter(row -> !known.contains(row))
                        .forEach(row -> cells.computeIfAbsent(parameter.article(), name -> new ArrayList<>())
                                .add(cell(row, null, null)));
            }
            cells.values().forEach(some -> some.sort(Comparator.comparing(Cell::row)));
            return cells;
        }

        private boolean isDeclared() {
            return parameter.declaration().equals(layer);
        }

        private SortedMap<LocalDate, Dated> said() {
            NavigableMap<LocalDate, Dated> all = layer.values();
            LocalDate first = Objects.requireNonNullElse(all.floorKey(day), day);
            return new TreeMap<>(all.tailMap(first, true));
        }

        private String clause(String reference) {
            String named = pack.clauseOf(reference);
            return named.isEmpty() && isDeclared() ? parameter.article() : named;
        }

        private Cell cell(String row, @Nullable Object value, @Nullable LocalDate since) {
            LocalDate then = since == null || since.isBefore(day) ? day : since;
            Pack.Where there = pack.header().where();
            Setting now = parameter.at(then, row, there);
            Parameter upper = parameter.above(layer);
            return new Cell(
                    row,
                    parameter.words(value),
                    since,
                    upper == null
                            ? null
                            : parameter.words(upper.at(then, row, there).value()),
                    parameter.words(now.value()),
                    now.reference());
        }
    }
}
