package lianxin.organization;

import java.util.Map;

/**
 * A column of a workbook.
 *
 * @param field the input that it fills, as refusals name it
 * @param heading as it stands in the first row
 * @param words the words it takes, empty unless it is a choice
 */
record RosterColumn(String field, String heading, boolean required, Kind kind, Map<String, ?> words) {

    enum Kind {
        TEXT,
        CODE,
        NAME,
        DATE,
        CHOICE
    }

    static RosterColumn required(String field, String heading, Kind kind) {
        return new RosterColumn(field, heading, true, kind, Map.of());
    }

    static RosterColumn optional(String field, String heading, Kind kind) {
        return new RosterColumn(field, heading, false, kind, Map.of());
    }

    static RosterColumn choice(String field, String heading, Map<String, ?> words) {
        return new RosterColumn(field, heading, true, Kind.CHOICE, words);
    }
}
