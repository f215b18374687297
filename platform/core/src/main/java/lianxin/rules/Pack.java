package lianxin.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A rule pack as it was read: header, articles and parameters typed, duties, assessments and scenarios as trees that are compiled
 * once the chain above is known.
 *
 * @param articles words of each clause, by name such as {@code 第二条}
 * @param incorporates documents that an article makes binding and whose text is not here, by name of the article
 * @param annexes what stands behind its clauses, in order
 * @param areas titles of the systems, in order
 * @param categories named scopes
 * @param periods named periods
 * @param kinds kinds of facts and relations that it stands on
 * @param fields what it adds to the records of modules
 * @param words what its words are in other languages
 * @param hash SHA-256 of the canonical form
 */
record Pack(
        Header header,
        Map<String, String> articles,
        Map<String, List<String>> incorporates,
        List<Rules.Annex> annexes,
        Map<String, String> areas,
        Map<String, YamlNode> categories,
        Map<String, PeriodRule> periods,
        PackKinds kinds,
        List<PackFields.Added> fields,
        Map<String, YamlNode> parameters,
        List<YamlNode> duties,
        List<YamlNode> assessments,
        List<YamlNode> scenarios,
        PackWords words,
        String hash) {

    /** Name of the clause that a reference ends in, as 演示〔2015〕1号 第二条 does in 第二条; empty when there is none such here. */
    String clauseOf(String reference) {
        String last = ' ' + reference.substring(reference.lastIndexOf(' ') + 1);
        return articles.keySet().stream()
                .filter(name -> reference.endsWith(name) || name.endsWith(last))
                .max(Comparator.comparing(String::length))
                .orElse("");
    }

    /**
     * Who says it.
     *
     * @param jurisdiction GB/T 2260 code of the area in which it holds, {@code 000000} for the whole country
     * @param fields fields (领域) of organisations in which it holds, empty for all
     * @param base id of the pack that it stands on, empty at the centre
     * @param validFrom 生效日期: periods that begin on this day or later are judged by it
     */
    record Header(
            String id,
            String version,
            String title,
            String document,
            String issuer,
            Level level,
            String jurisdiction,
            Set<String> fields,
            String base,
            LocalDate validFrom) {

        /** Id of the pack that it stands on, empty at the centre. */
        String baseId() {
            return base.split(" ", 2)[0];
        }

        /** Whether it speaks for a part of the tenant alone: a place below the province, or some fields. */
        boolean isLimited() {
            return digits() > 0 || !fields.isEmpty();
        }

        /** Whether it holds there; where a place or a field is unknown, only what holds in all. */
        boolean holdsIn(Where where) {
            return within(where.division(), digits()) && (fields.isEmpty() || fields.contains(where.field()));
        }

        /** A place in which it holds, unknown where it holds everywhere. */
        Where where() {
            return new Where(
                    digits() == 0 ? "" : jurisdiction,
                    fields.stream().sorted().findFirst().orElse(""));
        }

        /** Whether it holds wherever the other does. */
        boolean covers(Header other) {
            return digits() <= other.digits()
                    && within(other.jurisdiction, digits())
                    && (fields.isEmpty() || (!other.fields.isEmpty() && fields.containsAll(other.fields)));
        }

        /** Whether there may be somebody for whom both hold: packs of two places beside each other have nobody. */
        boolean meets(Header other) {
            return within(other.jurisdiction, Math.min(digits(), other.digits()))
                    && (fields.isEmpty()
                            || other.fields.isEmpty()
                            || fields.stream().anyMatch(other.fields::contains));
        }

        private boolean within(String division, int digits) {
            return division.regionMatches(0, jurisdiction, 0, digits);
        }

        /** How much of its code names the place below the province: nothing above that. */
        int digits() {
            return switch (level) {
                case PREFECTURE -> 4;
                case COUNTY -> 6;
                default -> 0;
            };
        }
    }

    /**
     * Where a subject is.
     *
     * @param division GB/T 2260 code of the place of its body, or of the nearest body above that covers one; empty when
     *     that is unknown
     * @param field field (领域) in which the body works, empty when it is unknown
     */
    record Where(String division, String field) {

        static final Where UNKNOWN = new Where("", "");
    }

    /** The levels that issue packs, the highest first. */
    enum Level {
        CENTRE,
        PROVINCE,
        PREFECTURE,
        COUNTY,
        UNIT
    }
}
