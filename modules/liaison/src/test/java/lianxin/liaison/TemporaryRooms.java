package lianxin.liaison;

import java.util.*;
import java.util.function.Supplier;
import lianxin.kernel.Period;
import lianxin.ledger.*;
import lianxin.rules.*;
import org.springframework.stereotype.Component;

class TemporaryRooms {
    @Component
    static class L implements Ledger {
        final Map<SourceRecord, List<Fact>> facts = new HashMap<>();
        long n = 1;

        public void record(SourceRecord s, int r, List<NewFact> f) {
            facts.put(s, f.stream().map(x -> new Fact(new FactId(n++), s, r, x)).toList());
        }

        public <T> T change(Collection<Subject> s, Period d, Supplier<T> w) {
            return w.get();
        }

        public void lock(Collection<Subject> s) {}

        public List<Fact> factsOf(SourceRecord s) {
            return facts.getOrDefault(s, List.of());
        }

        public Map<Subject, List<Fact>> factsOf(Collection<Subject> subjects, Period d) {
            Map<Subject, List<Fact>> m = new HashMap<>();
            for (Subject s : subjects)
                m.put(
                        s,
                        facts.values().stream()
                                .flatMap(List::stream)
                                .filter(f -> f.content().subject().equals(s)
                                        && f.days().overlaps(d))
                                .sorted(Fact.ORDER)
                                .toList());
            return m;
        }
    }

    @Component
    static class R implements Rules {
        public Map<Subject, List<Standing>> standings(Collection<Subject> s, Period d) {
            return Map.of();
        }

        public Optional<Explanation> explain(Subject s, String duty, long o, Period d) {
            return Optional.empty();
        }
    }
}
