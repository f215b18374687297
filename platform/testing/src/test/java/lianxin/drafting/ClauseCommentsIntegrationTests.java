package lianxin.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import lianxin.audit.Audit;
import lianxin.audit.AuditEntry;
import lianxin.drafting.ClauseComment.CommentId;
import lianxin.drafting.ClauseComment.Verdict;
import lianxin.kernel.Caller;
import lianxin.kernel.Fault;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Ids;
import lianxin.kernel.Outcome;
import lianxin.kernel.Page;
import lianxin.kernel.Refusal;
import lianxin.kernel.Role;
import lianxin.kernel.TenantCode;
import lianxin.rules.Rules;
import lianxin.testing.TestTenants;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** 修订建议 on the clauses of what is in force, from those below to those who answer. */
@Tag("database")
@SpringBootTest
class ClauseCommentsIntegrationTests {

    private static final long BODY = 7001;
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 1);

    @Autowired
    TestTenants tenants;

    @Autowired
    ImplementingMeasures measures;

    @Autowired
    ClauseComments kept;

    @Autowired
    Audit audit;

    private final long author = Ids.next();
    private final String key = UUID.randomUUID().toString();

    @Test
    void aCommentIsReadByThoseWhoLookAfterThePacksAndItsAnswerByItsAuthor() {
        ClauseComment written = say("第二条", "建议明确跨年完成的实事计入哪一年。");
        assertThat(written.on().name()).isEqualTo("第二条");
        assertThat(written.on().edition()).isEqualTo(asAuthor(this::national).edition());
        assertThat(written.writtenOn()).isEqualTo(TODAY);

        assertThat(open()).extracting(ClauseComment::id).contains(written.id());
        assertThat(open())
                .filteredOn(comment -> comment.id().equals(written.id()))
                .extracting(comment -> comment.organization().value())
                .containsExactly(BODY);
        asAdministrator(
                () -> measures.answer(written.id(), Verdict.ADOPTED, "下一版写明。").orThrow());

        assertThat(open()).extracting(ClauseComment::id).doesNotContain(written.id());
        assertThat(own()).singleElement().satisfies(comment -> {
            assertThat(comment.answer()).isEqualTo(new ClauseComment.Answer(Verdict.ADOPTED, "下一版写明。", TODAY));
            assertThat(comment.content()).contains("跨年");
        });
        assertThat(trail(written.id())).containsExactly("measures.comment.answer", "measures.comment.write");
    }

    @Test
    void theSameSaveSentTwiceIsKeptOnce() {
        ClauseComment first = say("第四条", "甲");
        assertThat(say("第四条", "甲").id()).isEqualTo(first.id());
        assertThat(own()).hasSize(1);
        assertThat(trail(first.id())).containsExactly("measures.comment.write");
    }

    @Test
    void whatWasNotAnsweredIsWithdrawnByItsAuthorAloneAndIsGone() {
        ClauseComment written = say("第四条", "甲");
        assertThat(codes(as(TestTenants.HUBEI, Ids.next(), Role.CADRE, () -> measures.withdraw(written.id()))))
                .containsExactly("measures.unknown-comment");
        assertThat(codes(asAuthor(() -> measures.withdraw(written.id())))).isEmpty();
        assertThat(own()).isEmpty();
        assertThat(asAdministrator(() -> measures.find(written.id()))).isEmpty();
        assertThat(codes(asAdministrator(() -> measures.answer(written.id(), Verdict.NOTED, "甲"))))
                .containsExactly("measures.unknown-comment");
    }

    @Test
    void whatWasAnsweredStays() {
        ClauseComment written = say("第四条", "甲");
        asAdministrator(
                () -> measures.answer(written.id(), Verdict.DECLINED, "国家另有规定。").orThrow());
        assertThat(codes(asAuthor(() -> measures.withdraw(written.id())))).containsExactly("measures.answered");
        asAdministrator(
                () -> measures.answer(written.id(), Verdict.ADOPTED, "改为采纳。").orThrow());
        assertThat(own()).singleElement().extracting(ClauseComment::answer).isNotNull();
    }

    @Test
    void numbersOfPersonsUnknownClausesAndNothingAtAllAreRefused() {
        assertThat(codes(asAuthor(() -> write("第二条", "请打13812345678")))).containsExactly("free-text.telephone");
        assertThat(codes(asAuthor(() -> write("第二条", "420101199001011234")))).containsExactly("free-text.id-number");
        assertThat(codes(asAuthor(() -> write("第二条", " ")))).containsExactly("measures.text-missing");
        assertThat(codes(asAuthor(() -> write("第二条", "甲".repeat(501))))).containsExactly("free-text.too-long");
        assertThat(codes(asAuthor(() -> write("第一百条", "甲")))).containsExactly("measures.unknown-clause");
        assertThat(codes(asAuthor(() -> measures.comment("0".repeat(64), "第二条", "甲", key))))
                .containsExactly("measures.unknown-clause");
        assertThat(own()).isEmpty();
    }

    @Test
    void commentsAreListedInTheOrderOfTheClausesPageByPage() {
        for (String clause : List.of("第九条", "第二条", "第一条", "第二条")) {
            as(
                    TestTenants.BEIJING,
                    author,
                    Role.CADRE,
                    () -> measures.comment(
                                    national().edition(),
                                    clause,
                                    "甲",
                                    UUID.randomUUID().toString())
                            .orThrow());
        }
        Page<ClauseComment> first = page(null, 3);
        Page<ClauseComment> second = page(first.next(), 3);
        assertThat(first.rows()).extracting(comment -> comment.on().name()).containsExactly("第一条", "第二条", "第二条");
        assertThat(second.rows()).extracting(comment -> comment.on().name()).containsExactly("第九条");
        assertThat(second.next()).isNull();
    }

    @Test
    void anotherProvinceSeesNothingOfItAndAForeignIdAnswersLikeAnUnknownOne() {
        ClauseComment written = say("第二条", "甲");
        for (TenantCode other : List.of(TestTenants.GUANGDONG, TestTenants.BEIJING)) {
            assertThat(as(other, author, Role.CADRE, measures::ownComments))
                    .extracting(ClauseComment::id)
                    .doesNotContain(written.id());
            for (CommentId id : List.of(written.id(), new CommentId(Ids.next()))) {
                assertThat(as(other, 1, Role.ADMINISTRATOR, () -> measures.find(id)))
                        .isEmpty();
                assertThat(codes(as(other, 1, Role.ADMINISTRATOR, () -> measures.answer(id, Verdict.NOTED, "甲"))))
                        .containsExactly("measures.unknown-comment");
                assertThat(codes(as(other, author, Role.CADRE, () -> measures.withdraw(id))))
                        .containsExactly("measures.unknown-comment");
            }
        }
        assertThat(own()).hasSize(1);
    }

    @Test
    void everybodyWhoSignsInReadsTheDocumentsAndOnlyThoseWhoWorkByThemComment() {
        for (Role role : List.of(Role.CADRE, Role.BRANCH_LEADER, Role.SECRETARY, Role.AUDIT_ADMINISTRATOR)) {
            assertThat(as(TestTenants.HUBEI, 1, role, measures::documents)).isNotEmpty();
        }
        assertThatThrownBy(() -> as(TestTenants.HUBEI, 1, Role.OPERATOR, measures::documents))
                .isInstanceOf(Fault.class);
        assertThatThrownBy(() -> asAdministrator(() -> write("第二条", "甲"))).isInstanceOf(Fault.class);
        assertThatThrownBy(() -> asAuthor(() -> measures.comments(2026, false, null, 5)))
                .isInstanceOf(Fault.class);
    }

    @Test
    void whatWasSaidBeforeLastYearIsForgotten() {
        ClauseComment written = say("第二条", "甲");
        HouseClock.on(LocalDate.of(2027, 12, 31), () -> tenants.in(TestTenants.HUBEI, this::forget));
        assertThat(own()).extracting(ClauseComment::id).containsExactly(written.id());
        HouseClock.on(LocalDate.of(2028, 1, 1), () -> tenants.in(TestTenants.HUBEI, this::forget));
        assertThat(own()).isEmpty();
    }

    private boolean forget() {
        kept.expire(new HouseClock().today());
        return true;
    }

    private ClauseComment say(String clause, String text) {
        return asAuthor(() -> write(clause, text).orThrow());
    }

    private Outcome<ClauseComment> write(String clause, String text) {
        return measures.comment(national().edition(), clause, text, key);
    }

    private Rules.Measures national() {
        return measures.documents().getFirst();
    }

    private List<ClauseComment> own() {
        return asAuthor(measures::ownComments);
    }

    private List<ClauseComment> open() {
        return asAdministrator(
                () -> measures.comments(TODAY.getYear(), true, null, 500).rows());
    }

    private Page<ClauseComment> page(String after, int size) {
        return as(
                TestTenants.BEIJING,
                1,
                Role.ADMINISTRATOR,
                () -> measures.comments(TODAY.getYear(), false, after, size));
    }

    private List<String> trail(CommentId id) {
        return as(
                        TestTenants.HUBEI,
                        1,
                        Role.AUDIT_ADMINISTRATOR,
                        () -> audit.read("measures.comment", java.util.Optional.empty(), 200)
                                .rows())
                .stream()
                .filter(entry -> entry.subject() == id.value())
                .map(AuditEntry::act)
                .toList();
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused
                ? refused.reasons().stream().map(Refusal::code).toList()
                : List.of();
    }

    private <T> T asAuthor(Supplier<T> work) {
        return as(TestTenants.HUBEI, author, Role.CADRE, work);
    }

    private <T> T asAdministrator(Supplier<T> work) {
        return as(TestTenants.HUBEI, 1, Role.ADMINISTRATOR, work);
    }

    private static <T> T as(TenantCode tenant, long account, Role role, Supplier<T> work) {
        AtomicReference<T> answer = new AtomicReference<>();
        HouseClock.on(TODAY, () -> answer.set(new Caller(tenant, account, "", role, BODY, 0).call(work::get)));
        return answer.get();
    }
}
