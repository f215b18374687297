package lianxin.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario expects of one result: {@code status}, and beside it what was done, what was asked, the words of a
 * fact that does not count, of an excuse, or the parameter that is missing.
 */
record Expectation(YamlNode at) {

    static final String NOTHING = "—";

    @Nullable
    Finding check(RuleBook book, Duty duty, Scenario scenario) {
        YamlNode object = at.find("object");
        long about = object == null ? 0 : object.number();
        YamlNode period = at.find("period");
        LocalDate first = period == null ? null : PackReader.day(period);
        Heard heard = new Heard(about, first);
        List<Result> results = Evaluation.of(book, duty, scenario.inputs(), scenario.year(), heard);
        Result result = results.stream()
                .filter(candidate -> candidate.object() == about
                        && (first == null || candidate.window().first().equals(first)))
                .findFirst()
                .orElse(null);
        String status = at.get("status").text();
        if (result == null) {
            return status.equals("absent") ? null : absent(scenario, results);
        }
        Standing standing = result.standing(scenario.on());
        heard.add(standing.remark());
        standing.gaps().forEach(gap -> heard.add(gap.parameter()));
        Comparison with = new Comparison(scenario, heard);
        Finding failed = with.compare(
                "status", standing.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (failed == null && at.has("done")) {
            failed = with.compare(
                    "done",
                    join(standing.parts().stream().map(part -> part.done()).toList()));
        }
        if (failed == null && at.has("target")) {
            failed = with.compare(
                    "target",
                    join(standing.parts().stream().map(part -> part.target()).toList()));
        }
        if (failed == null && at.has("met-on")) {
            failed = with.compare("met-on", String.valueOf(standing.metOn()));
        }
        if (failed == null && at.has("due")) {
            failed = with.compare("due", String.valueOf(standing.due()));
        }
        if (failed == null && at.has("strive")) {
            failed = with.compare(
                    "strive",
                    join(standing.parts().stream().map(part -> part.strive()).toList()));
        }
        List.of("done", "target", "met-on", "due", "strive", "because").forEach(at::find);
        at.nothingElse();
        for (YamlNode reason : failed == null ? at.items("because") : List.<YamlNode>of()) {
            if (!heard.words().contains(reason.text())) {
                return with.failed("because", reason.text(), heard.words().toString());
            }
        }
        return failed;
    }

    private static String join(List<?> values) {
        return String.join(" ", values.stream().map(String::valueOf).toList());
    }

    /** None of the results is about this object and period: which ones there are. */
    private Finding absent(Scenario scenario, List<Result> results) {
        String others = results.stream()
                .map(result -> result.window().first() + (result.object() == 0 ? "" : " #" + result.object()))
                .distinct()
                .collect(Collectors.joining("、"));
        return at.unreadable("scenario-absent", scenario.title(), others.isEmpty() ? NOTHING : others)
                .finding();
    }

    /** Compares one thing after another; what differs is told with the words that people would read beside it. */
    private final class Comparison {
        private final Scenario scenario;
        private final Heard heard;

        Comparison(Scenario scenario, Heard heard) {
            this.scenario = scenario;
            this.heard = heard;
        }

        @Nullable
        Finding compare(String key, String actual) {
            String expected = at.get(key).text();
            return expected.equals(actual) ? null : failed(key, expected, actual);
        }

        Finding failed(String key, String expected, String actual) {
            String why = heard.words().stream()
                    .filter(word -> !word.isBlank())
                    .distinct()
                    .collect(Collectors.joining("、"));
            return at.unreadable("scenario", scenario.title(), key, expected, actual, why.isEmpty() ? NOTHING : why)
                    .finding();
        }
    }
}
