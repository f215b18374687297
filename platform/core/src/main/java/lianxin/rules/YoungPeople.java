package lianxin.rules;

import java.util.List;

/** Young people are never judged: a scheme that speaks of them yields that something was reached, or nothing. */
final class YoungPeople {

    /** What takes away, compares or rates. */
    private static final List<String> BARRED =
            List.of("parts", "merit", "veto", "negative", "gates", "losses", "children", "quotas", "missing");

    private YoungPeople() {}

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
