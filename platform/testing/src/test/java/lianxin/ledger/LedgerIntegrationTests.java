package lianxin.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import lianxin.kernel.Fault;
import lianxin.kernel.Ids;
import lianxin.kernel.Period;
import lianxin.testing.TestTenants;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("database")
@SpringBootTest
class LedgerIntegrationTests {

    private static final Period YEAR = Period.year(2026);

    @Autowired
    Ledger ledger;

    @Autowired
    TestTenants tenants;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Ears ears;

    private final SourceRecord source = new SourceRecord("test.deed", Ids.next());
    private final Subject one = Subject.cadre(Ids.next());
    private final Subject other = Subject.cadre(Ids.next());

    @Test
    void postingTheSameTwiceChangesNothing() {
        record(1, deed(one, 3));
        List<Fact> first = standing();
        ears.heard.clear();
        record(1, deed(one, 3));
        record(2, deed(one, 3));

        assertThat(standing()).isEqualTo(first);
        assertThat(ears.heard).isEmpty();
    }

    @Test
    void aRevisionReplacesWhatItChangesAndLeavesTheRest() {
        record(1, deed(one, 3), deed(other, 4));
        FactId kept = standing().getLast().id();
        ears.heard.clear();
        record(2, deed(one, 5), deed(other, 4));

        assertThat(standing())
                .extracting(fact -> fact.content().attributes().get("hours"))
                .containsExactly(4L, 5L);
        assertThat(standing()).extracting(Fact::id).contains(kept);
        assertThat(ears.heard)
                .singleElement()
                .satisfies(event -> assertThat(event.subjects()).containsExactly(one));
    }

    @Test
    void anEmptyListVoidsAndAnOlderRevisionComesTooLate() {
        record(2, deed(one, 3));
        record(3);
        record(1, deed(one, 3));

        assertThat(standing()).isEmpty();
    }

    @Test
    void theFirstDayOfAllIsThatOfTheEarliestFactThatStands() {
        record(1, deed(one, 3));
        LocalDate first = tenants.in(TestTenants.HUBEI, ledger::firstDay).orElseThrow();

        assertThat(standing()).allMatch(fact -> !fact.days().first().isBefore(first));
        assertThat(tenants.in(TestTenants.BEIJING, ledger::firstDay)).isEmpty();
    }

    @Test
    void factsOfAnotherTenantAreUnknown() {
        record(1, deed(one, 3));

        assertThat(tenants.in(TestTenants.BEIJING, () -> ledger.factsOf(source)))
                .isEmpty();
        assertThat(tenants.in(TestTenants.HUBEI, () -> ledger.factsOf(List.of(one), YEAR)))
                .containsOnlyKeys(one);
        assertThat(tenants.in(TestTenants.BEIJING, () -> ledger.factsOf(List.of(one), YEAR)))
                .isEmpty();
    }

    @Test
    void whatNoModuleDeclaresCannotBePosted() {
        NewFact unknown = new NewFact("test.unknown", one, 0, 0, 0, YEAR, true, Map.of());
        NewFact wrongType = new NewFact("test.deed", one, 0, 0, 0, YEAR, true, Map.of("hours", "three"));

        assertThatThrownBy(() -> record(1, unknown)).isInstanceOf(Fault.class);
        assertThatThrownBy(() -> record(1, wrongType)).isInstanceOf(Fault.class);
        assertThatThrownBy(() -> tenants.in(TestTenants.HUBEI, () -> {
                    ledger.record(source, 1, List.of());
                    return true;
                }))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void tenSendersOfTheSameRecordLeaveItThereOnce() throws Exception {
        try (var threads = Executors.newFixedThreadPool(10)) {
            List<Callable<Object>> senders = IntStream.range(0, 10)
                    .<Callable<Object>>mapToObj(sender -> () -> record(1, deed(one, 3), deed(other, 3)))
                    .toList();
            for (var answer : threads.invokeAll(senders)) {
                answer.get();
            }
        }

        assertThat(standing()).hasSize(2);
    }

    private Object record(int revision, NewFact... facts) {
        return tenants.in(
                TestTenants.HUBEI,
                () -> transaction.execute(status -> {
                    ledger.record(source, revision, List.of(facts));
                    return true;
                }));
    }

    private List<Fact> standing() {
        return tenants.in(TestTenants.HUBEI, () -> ledger.factsOf(source));
    }

    private static NewFact deed(Subject subject, long hours) {
        LocalDate day = LocalDate.of(2026, 5, 20);
        return new NewFact("test.deed", subject, 8, 9, 10, new Period(day, day), true, Map.of("hours", hours));
    }

    /** Hears what the ledger publishes. */
    static class Ears {
        final List<InputsChanged> heard = new ArrayList<>();

        @EventListener
        synchronized void changed(InputsChanged event) {
            heard.add(event);
        }
    }

    @TestConfiguration
    static class Kinds {

        @Bean
        FactKind deed() {
            return new FactKind("test.deed", "办实事", "", List.of(Attribute.number("hours", "小时", "时长")));
        }

        @Bean
        Ears ears() {
            return new Ears();
        }
    }
}
