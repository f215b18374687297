package lianxin.ui.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lianxin.drafting.Draft.Figure;
import lianxin.ledger.Attribute;
import lianxin.organization.CadreRank;
import lianxin.organization.OrganizationField;
import lianxin.organization.OrganizationKind;
import lianxin.organization.OrganizationLevel;
import lianxin.organization.Staffing;
import lianxin.rules.PackDraft.Ground;
import lianxin.rules.PackDraft.Room;

/** The cells of a parameter's table: those that any level names, and those that the codes of its attributes make up. */
final class Cells {

    private static final Pattern CODE = Pattern.compile("([A-Z][A-Z_]+)(?: ([^、：，；]+))?");

    private static final List<List<String>> LISTS = Stream.<Enum<?>[]>of(
                    CadreRank.values(),
                    OrganizationLevel.values(),
                    Staffing.values(),
                    OrganizationKind.values(),
                    OrganizationField.values())
            .map(list -> Stream.of(list).map(Enum::name).toList())
            .toList();

    private Cells() {}

    /** The cells; one without a name where there is no table. */
    static Set<String> of(Room room, Figure figure, Ground ground) {
        Set<String> cells = new LinkedHashSet<>();
        if (room.by().isEmpty()) {
            cells.add("");
            return cells;
        }
        List<String> made = List.of("");
        for (String attribute : room.by()) {
            List<String> longer = new ArrayList<>();
            Set<String> codes = codes(attribute, ground).keySet();
            made.forEach(begin -> codes.forEach(code -> longer.add(begin.isEmpty() ? code : begin + '/' + code)));
            made = longer;
        }
        cells.addAll(made);
        room.said().forEach(said -> cells.addAll(said.cells().keySet()));
        figure.values().values().forEach(value -> cells.addAll(value.cells().keySet()));
        return cells;
    }

    /** The codes that an attribute declares or its meaning names, and all others of the same list, each with its words. */
    static Map<String, String> codes(Attribute attribute) {
        if (!attribute.choices().isEmpty()) {
            return attribute.choices();
        }
        LinkedHashMap<String, String> named = new LinkedHashMap<>();
        CODE.matcher(attribute.meaning())
                .results()
                .forEach(match -> named.put(
                        match.group(1),
                        CellWords.code(match.group(1), Objects.requireNonNullElse(match.group(2), ""))));
        LISTS.stream()
                .filter(list ->
                        !named.isEmpty() && list.contains(named.firstEntry().getKey()))
                .findFirst()
                .ifPresent(list -> list.forEach(code -> named.putIfAbsent(code, CellWords.code(code))));
        return named;
    }

    private static Map<String, String> codes(String attribute, Ground ground) {
        return ground.subjects().values().stream()
                .flatMap(List::stream)
                .filter(one -> one.name().equals(attribute))
                .findFirst()
                .map(Cells::codes)
                .orElseGet(TreeMap::new);
    }
}
