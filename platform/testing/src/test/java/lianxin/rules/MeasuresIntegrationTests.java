package lianxin.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import lianxin.drafting.ClauseComment;
import lianxin.drafting.ImplementingMeasures;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Ids;
import lianxin.kernel.Outcome;
import lianxin.kernel.Role;
import lianxin.kernel.TenantCode;
import lianxin.rules.Rules.Measures;
import lianxin.testing.TestTenants;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/** What is read of a province's pack as it changes, and what was said to its clauses before. */
@Tag("database")
@SpringBootTest(properties = "spring.application.name=packs")
@Import({RulesWorld.Words.class, PacksWorld.class})
class MeasuresIntegrationTests {

    @Autowired
    PacksWorld admins;

    @Autowired
    ImplementingMeasures measures;

    @Autowired
    Packs packs;

    private final long author = Ids.next();

    @Test
    void aSuggestionStaysWithTheEditionOnWhichItWasWritten() {
        admins.inForce(ProvincialPack.asking(3));
        Measures before = own().getFirst();
        ClauseComment said = as(TestTenants.HUBEI, () -> say(before)).orThrow();
        admins.inForce(ProvincialPack.asking(4));

        Measures now = own().getFirst();
        assertThat(now.edition()).isNotEqualTo(before.edition());
        assertThat(as(TestTenants.HUBEI, () -> say(before))).isInstanceOf(Outcome.Refused.class);
        assertThat(admins.as(PacksWorld.ONE, () -> measures.comments(2026, true, null, 500))
                        .rows())
                .filteredOn(comment -> comment.id().equals(said.id()))
                .extracting(
                        comment -> comment.on().edition(),
                        comment -> comment.on().version())
                .containsExactly(tuple(before.edition(), before.version()));
    }

    @Test
    void anEditionThatBeginsLaterIsReadBesideTheOneInForceAndInNoOtherProvince() {
        admins.inForce(ProvincialPack.asking(3));
        admins.inForce(ProvincialPack.asking(5, "2027-01-01"));

        assertThat(own())
                .extracting(Measures::inForce, of -> cell(of).value(), of -> cell(of).now())
                .containsExactly(tuple(true, "3", "3"), tuple(false, "5", "5"));
        assertThat(own().getLast().from()).isEqualTo("2027-01-01");
        assertThat(own().getFirst().clauses().getFirst().above())
                .extracting(Rules.Source::pack, Rules.Source::clause)
                .containsExactly(tuple("rules-national", "第二条"));
        for (TenantCode other : List.of(TestTenants.GUANGDONG, TestTenants.BEIJING)) {
            assertThat(as(other, measures::documents))
                    .extracting(Measures::pack)
                    .contains("rules-national")
                    .doesNotContain(ProvincialPack.ID);
        }
        admins.approved(admins.as(PacksWorld.ONE, () -> packs.rollBack().orThrow()));
        admins.drained();
        assertThat(own()).extracting(Measures::inForce).containsExactly(true);
    }

    private static Rules.Cell cell(Measures of) {
        return of.clauses().getFirst().figures().getFirst().cells().getFirst();
    }

    private List<Measures> own() {
        return as(TestTenants.HUBEI, measures::documents).stream()
                .filter(of -> of.pack().equals(ProvincialPack.ID))
                .toList();
    }

    private Outcome<ClauseComment> say(Measures of) {
        return measures.comment(of.edition(), "第一条", "建议写明", Long.toString(Ids.next()));
    }

    private <T> T as(TenantCode tenant, Supplier<T> work) {
        AtomicReference<T> answer = new AtomicReference<>();
        HouseClock.on(
                RulesWorld.TODAY, () -> answer.set(new Caller(tenant, author, "", Role.CADRE, 0, 0).call(work::get)));
        return answer.get();
    }
}
