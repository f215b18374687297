package lianxin.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a scenario expects of one result: {@code status}, and beside it what was done, what was asked, the words of a
 * fact that does not count, of an excuse, or the parameter that is missing.
 */
record Expectation(YamlNode at) {

    @Nullable
    Finding check(RuleBook book, Duty duty, Scenario scenario) {
        YamlNode object = at.find("object");
        long about = object == null ? 0 : object.number();
        YamlNode period = at.find("period");
        LocalDate first = period == null ? null : PackReader.day(period);
        Heard heard = new Heard(about, first);
        Result result = Evaluation.of(book, duty, scenario.inputs(), scenario.year(), heard).stream()
                .filter(candidate -> candidate.object() == about
                        && (first == null || candidate.window().first().equals(first)))
                .findFirst()
                .orElse(null);
        String status = at.get("status").text();
        if (result == null) {
            return status.equals("absent") ? null : failed(scenario, "status", status, "absent");
        }
        Standing standing = result.standing(scenario.on());
        heard.add(standing.remark());
        standing.gaps().forEach(gap -> heard.add(gap.parameter()));
        Finding failed = compare(
                scenario,
                "status",
                standing.status().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (failed == null && at.has("done")) {
            failed = compare(
                    scenario,
                    "done",
                    join(standing.parts().stream().map(part -> part.done()).toList()));
        }
        if (failed == null && at.has("target")) {
            failed = compare(
                    scenario,
                    "target",
                    join(standing.parts().stream().map(part -> part.target()).toList()));
        }
        if (failed == null && at.has("met-on")) {
            failed = compare(scenario, "met-on", String.valueOf(standing.metOn()));
        }
        if (failed == null && at.has("due")) {
            failed = compare(scenario, "due", String.valueOf(standing.due()));
        }
        if (failed == null && at.has("strive")) {
            failed = compare(
                    scenario,
                    "strive",
                    join(standing.parts().stream().map(part -> part.strive()).toList()));
        }
        List.of("done", "target", "met-on", "due", "strive", "because").forEach(at::find);
        at.nothingElse();
        for (YamlNode reason : failed == null ? at.items("because") : List.<YamlNode>of()) {
            if (!heard.words().contains(reason.text())) {
                return failed(scenario, "because", reason.text(), heard.words().toString());
            }
        }
        return failed;
    }

    private static String join(List<?> values) {
        return String.join(" ", values.stream().map(String::valueOf).toList());
    }

    private @Nullable Finding compare(Scenario scenario, String key, String actual) {
        String expected = at.get(key).text();
        return expected.equals(actual) ? null : failed(scenario, key, expected, actual);
    }

    private Finding failed(Scenario scenario, String key, String expected, String actual) {
        return at.unreadable("scenario", scenario.title(), key, expected, actual)
                .finding();
    }
}
