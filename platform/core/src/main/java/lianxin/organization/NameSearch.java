package lianxin.organization;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list in order of pinyin.
 *
 * @param prefix pattern of what was typed
 * @param pinyin pinyin of the last row already seen, empty at the start
 * @param id id of that row, 0 at the start
 * @param limit one row more than the page holds
 */
record NameSearch(String prefix, String pinyin, long id, int limit) {

    /** Which rows to read, to be joined to a WHERE over {@code name_pinyin} and {@code id}. */
    static final String AFTER_KEY =
            " AND (name_pinyin > :pinyin OR (name_pinyin = :pinyin AND id > :id)) ORDER BY name_pinyin, id LIMIT :limit";

    static NameSearch of(String typed, @Nullable String after, int size) {
        String prefix = Spelling.prefix(typed);
        if (after == null) {
            return new NameSearch(prefix, "", 0, size + 1);
        }
        int cut = after.lastIndexOf('.');
        return new NameSearch(
                prefix, after.substring(0, Math.max(cut, 0)), Long.parseLong(after.substring(cut + 1)), size + 1);
    }

    static String key(String name, long id) {
        return Spelling.of(name).pinyin() + "." + id;
    }

    Map<String, Object> params(Map<String, ?> further) {
        Map<String, Object> params = new HashMap<>(further);
        params.put("prefix", prefix);
        params.put("pinyin", pinyin);
        params.put("id", id);
        params.put("limit", limit);
        return params;
    }
}
