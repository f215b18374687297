package lianxin.rules;

import java.util.List;
import java.util.Set;
import lianxin.ledger.SubjectKind;

/** Young people are never judged: a scheme that speaks of them yields that something was reached, or nothing. */
final class YoungPeople {

    /** What takes away, compares or rates. */
    private static final List<String> BARRED =
            List.of("parts", "merit", "veto", "negative", "gates", "losses", "children", "quotas", "missing");

    /** How packs call them: they are reached by a subject, and never subject or object of a judgement. */
    private static final Set<String> THEY = Set.of("member", "volunteer", "youth", "young-person", "young_person");

    private YoungPeople() {}

    /** Who is judged: no young person. */
    static SubjectKind subject(YamlNode node) {
        if (THEY.contains(node.text())) {
            throw node.unreadable("young-person-judged", node.text());
        }
        return node.choice(SubjectKind.class);
    }

    /** A relation whose objects may be judged one by one. */
    static RelationKind notThey(YamlNode at, RelationKind relation) {
        if (THEY.contains(relation.object())) {
            throw at.unreadable("young-person-judged", relation.object());
        }
        return relation;
    }

    static void requireNobodyFails(Scheme scheme) {
        for (String key : BARRED) {
            YamlNode barred = scheme.at().find(key);
            if (barred != null) {
                throw barred.unreadable("young-person", key);
            }
        }
        for (Band band : scheme.grading().bands()) {
            Amount from = band.from();
            if (from != null && from.parameter() == null && from.literal().signum() <= 0) {
                throw from.at().unreadable("young-person-failing", band.title());
            }
            Parameter parameter = from == null ? null : from.parameter();
            if (from != null && parameter != null) {
                for (java.time.LocalDate day : parameter.changes()) {
                    java.math.BigDecimal number = from.on(day);
                    if (number != null && number.signum() <= 0) {
                        throw parameter.layers().getFirst().at().unreadable("young-person-failing", band.title());
                    }
                }
            }
        }
        Account account = scheme.account();
        if (account != null && account.counts() == Account.Counts.LEFT) {
            throw scheme.at().get("balance").unreadable("young-person", "counts");
        }
    }
}
