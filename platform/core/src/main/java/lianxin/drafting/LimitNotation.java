package lianxin.drafting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lianxin.drafting.SimpleDuty.Limit;
import org.jspecify.annotations.Nullable;

/** Limits as packs write them: conditions with their words. */
final class LimitNotation {

    private static final Pattern LIST = Pattern.compile("(\\w+)\\.(\\w+) in \\[(.*)]");
    private static final Pattern FLAG = Pattern.compile("(!?)(\\w+)\\.(\\w+)");

    private LimitNotation() {}

    static Map<String, Object> write(String of, Limit limit) {
        String name = of + '.' + limit.attribute();
        Map<String, Object> condition = new LinkedHashMap<>();
        condition.put(
                "when",
                switch (String.join(",", limit.codes())) {
                    case "true" -> name;
                    case "false" -> '!' + name;
                    default ->
                        name + " in ["
                                + limit.codes().stream()
                                        .map(code -> '"' + code + '"')
                                        .collect(Collectors.joining(", "))
                                + ']';
                });
        condition.put("else", limit.otherwise());
        return condition;
    }

    /** What can be read of conditions; whoever reads compares with what would be written. */
    static List<Limit> read(String of, @Nullable Object conditions) {
        return conditions instanceof List<?> list
                ? list.stream().flatMap(one -> read(of, Tree.map(one))).toList()
                : List.of();
    }

    private static Stream<Limit> read(String of, Map<String, Object> condition) {
        String when = String.valueOf(condition.get("when"));
        String words = String.valueOf(condition.get("else"));
        Matcher codes = LIST.matcher(when);
        Matcher flag = FLAG.matcher(when);
        if (codes.matches() && codes.group(1).equals(of)) {
            List<String> named = Stream.of(codes.group(3).split(","))
                    .map(code -> code.strip().replace("\"", ""))
                    .toList();
            return Stream.of(new Limit(codes.group(2), named, words));
        }
        return flag.matches() && flag.group(2).equals(of)
                ? Stream.of(new Limit(flag.group(3), List.of(flag.group(1).isEmpty() ? "true" : "false"), words))
                : Stream.of();
    }
}
