package lianxin.organization;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import lianxin.kernel.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds rows by the beginning of a name, its pinyin, its initials or a code, page by page. What was typed is looked for
 * in one column after the other, each in the order of its own index: nothing is sorted, however large the province.
 *
 * @param select up to the first condition
 * @param characters column that characters are looked for in
 * @param letters columns that letters and digits are looked for in, in this order
 * @param named what a row is called
 */
record NameSearch<T>(
        JdbcClient client,
        String select,
        String characters,
        List<String> letters,
        RowMapper<T> rows,
        Function<T, Named> named) {

    private static final String BY_PINYIN = "name_pinyin";
    private static final String BY_INITIALS = "name_initials";
    private static final String BY_CODE = "code";

    /** Ways to look for people. */
    static final List<String> SPELT = List.of(BY_PINYIN, BY_INITIALS);

    /** Ways to look for what has a code as well. */
    static final List<String> SPELT_OR_CODED = List.of(BY_PINYIN, BY_INITIALS, BY_CODE);

    /** What a page ends with: name, code and id of a row. */
    record Named(String name, String code, long id) {}

    private record Place(int column, long id, String last) {

        static Place of(@Nullable String after) {
            if (after == null) {
                return new Place(0, 0, "");
            }
            String[] parts = after.split("\\.", 3);
            return new Place(Integer.parseInt(parts[0]), Long.parseLong(parts[1]), parts[2]);
        }
    }

    private record Found<T>(T row, String key) {}

    /**
     * The page after a key.
     *
     * @param where further conditions
     * @param params values for them
     */
    Page<T> page(String typed, String where, Map<String, ?> params, @Nullable String after, int size) {
        List<String> columns = columns(typed);
        Place place = Place.of(after);
        List<Found<T>> found = new ArrayList<>();
        for (int column = place.column(); column < columns.size() && found.size() <= size; column++) {
            Map<String, Object> values = new HashMap<>(params);
            values.put("prefix", Spelling.prefix(typed));
            values.put("code", Spelling.literally(typed));
            values.put("last", column == place.column() ? place.last() : "");
            values.put("id", column == place.column() ? place.id() : 0L);
            values.put("limit", size + 1 - found.size());
            String name = columns.get(column);
            String start = column + ".";
            client.sql(select + where + conditions(columns.subList(0, column), name))
                    .params(values)
                    .query(rows)
                    .list()
                    .forEach(row -> found.add(new Found<>(row, start + key(name, named.apply(row)))));
        }
        return Page.of(found, size, Found::key).map(Found::row);
    }

    private List<String> columns(String typed) {
        if (typed.isBlank()) {
            return List.of(BY_PINYIN);
        }
        return Spelling.isHan(typed) ? List.of(characters) : letters;
    }

    private static String conditions(List<String> before, String column) {
        StringBuilder sql = new StringBuilder(begins(column, ""));
        before.forEach(other -> sql.append(begins(other, "NOT ")));
        return sql.append(
                        " AND ? >= :last AND (? > :last OR id > :id) ORDER BY ?, id LIMIT :limit".replace("?", column))
                .toString();
    }

    private static String begins(String column, String not) {
        return " AND " + column + " " + not + "LIKE " + (column.equals(BY_CODE) ? ":code" : ":prefix") + " ESCAPE '!'";
    }

    private static String key(String column, Named last) {
        Spelling spelling = Spelling.of(last.name());
        return last.id() + "."
                + switch (column) {
                    case BY_PINYIN -> spelling.pinyin();
                    case BY_INITIALS -> spelling.initials();
                    case "name_start" -> spelling.start();
                    case BY_CODE -> last.code();
                    default -> last.name();
                };
    }
}
