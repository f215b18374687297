package lianxin.rules;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lianxin.organization.CadreRank;
import lianxin.organization.OrganizationField;
import lianxin.organization.OrganizationKind;
import lianxin.organization.OrganizationLevel;
import lianxin.organization.Staffing;

/** For whom a number of a table may be laid down. */
final class OwnCells {

    private static final Map<String, Enum<?>[]> KNOWN = Map.of(
            "rank", CadreRank.values(),
            "staffing", Staffing.values(),
            "level", OrganizationLevel.values(),
            "kind", OrganizationKind.values(),
            "field", OrganizationField.values());

    private OwnCells() {}

    /** What may stand in each dimension of a table; empty where any code may. */
    static List<List<String>> of(Parameter parameter) {
        return parameter.by().stream()
                .map(attribute -> attribute.replaceFirst("^body_", ""))
                .map(attribute -> Stream.of(KNOWN.getOrDefault(attribute, new Enum<?>[0]))
                        .map(Enum::name)
                        .toList())
                .toList();
    }

    /** Whether a cell names a code in each dimension. */
    static boolean hold(Parameter parameter, String cell) {
        List<List<String>> known = of(parameter);
        List<String> codes = cell.isEmpty() ? List.of() : List.of(cell.split("/", -1));
        return codes.size() == known.size()
                && IntStream.range(0, codes.size())
                        .allMatch(i -> known.get(i).isEmpty()
                                ? !codes.get(i).isEmpty()
                                : known.get(i).contains(codes.get(i)));
    }
}
