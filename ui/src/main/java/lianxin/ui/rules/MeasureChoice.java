package lianxin.ui.rules;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import java.util.stream.Stream;
import lianxin.rules.Rules.Clause;
import lianxin.rules.Rules.Measures;

/**
 * Which document an address asks for, and which of its clauses; unless it asks for one, the own one of the tenant.
 *
 * @param clause empty for none in particular
 */
record MeasureChoice(Measures document, String clause) {

    static MeasureChoice of(List<Measures> all, QueryParameters asked) {
        String duty = asked.getSingleParameter("duty").orElse("");
        String pack = asked.getSingleParameter("pack").orElse("");
        String version = asked.getSingleParameter("version").orElse("");
        String clause = asked.getSingleParameter("clause").orElse("");
        return Stream.of(
                        all.stream().flatMap(of -> asking(of, duty)),
                        all.stream()
                                .filter(of -> of.pack().equals(pack))
                                .filter(of -> version.isEmpty() || of.version().equals(version))
                                .map(of -> new MeasureChoice(of, clause)),
                        all.stream()
                                .filter(of -> of.inForce() && !of.national())
                                .map(of -> new MeasureChoice(of, "")),
                        all.stream().map(of -> new MeasureChoice(of, "")))
                .flatMap(found -> found)
                .findFirst()
                .orElseThrow();
    }

    private static Stream<MeasureChoice> asking(Measures of, String duty) {
        return of.clauses().stream()
                .filter(clause -> clause.duties().containsKey(duty))
                .map(Clause::name)
                .map(name -> new MeasureChoice(of, name));
    }
}
