package lianxin.organization;

import java.util.Map;

/**
 * A column of a workbook.
 *
 * @param field the input that it fills, as refusals name it
 * @param heading as it stands in the first row
 * @param longest number of characters that it takes
 * @param words the words it takes, empty unless it is a choice
 */
record RosterColumn(String field, String heading, boolean required, Kind kind, int longest, Map<String, ?> words) {

    enum Kind {
        TEXT(120),
        CODE(60),
        NAME(59),
        DATE(40),
        CHOICE(40);

        private final int longest;

        Kind(int longest) {
            this.longest = longest;
        }
    }

    static RosterColumn required(String field, String heading, Kind kind) {
        return new RosterColumn(field, heading, true, kind, kind.longest, Map.of());
    }

    static RosterColumn optional(String field, String heading, Kind kind) {
        return new RosterColumn(field, heading, false, kind, kind.longest, Map.of());
    }

    static RosterColumn choice(String field, String heading, Map<String, ?> words) {
        return new RosterColumn(field, heading, true, Kind.CHOICE, Kind.CHOICE.longest, words);
    }

    RosterColumn atMost(int characters) {
        return new RosterColumn(field, heading, required, kind, characters, words);
    }
}
