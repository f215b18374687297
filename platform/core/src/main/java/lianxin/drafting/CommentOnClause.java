package lianxin.drafting;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import lianxin.audit.Audit;
import lianxin.drafting.ClauseComment.Answer;
import lianxin.drafting.ClauseComment.Clause;
import lianxin.drafting.ClauseComment.CommentId;
import lianxin.drafting.ClauseComment.Verdict;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Ids;
import lianxin.kernel.Outcome;
import lianxin.kernel.Refusal;
import lianxin.organization.Members;
import lianxin.organization.OrganizationId;
import lianxin.privacy.FreeText;
import lianxin.rules.Rules;
import org.springframework.stereotype.Component;

/** Writes, withdraws and answers what is said to a clause. */
@Component
class CommentOnClause {

    /** Characters that a comment and its answer take. */
    static final int LONGEST = 500;

    private final Rules rules;
    private final ClauseComments comments;
    private final Members members;
    private final Audit audit;
    private final HouseClock clock;

    CommentOnClause(Rules rules, ClauseComments comments, Members members, Audit audit, HouseClock clock) {
        this.rules = rules;
        this.comments = comments;
        this.members = members;
        this.audit = audit;
        this.clock = clock;
    }

    Outcome<ClauseComment> write(String edition, String clause, String text, String requestKey) {
        Clause on = rules.measures().stream()
                .filter(measures -> measures.edition().equals(edition))
                .flatMap(measures -> place(measures, clause))
                .findFirst()
                .orElse(null);
        if (on == null) {
            return Outcome.refused(Refusal.ofAll("measures.unknown-clause"));
        }
        List<Refusal> reasons = refusals(text);
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        Caller caller = Caller.current();
        OrganizationId body = new OrganizationId(caller.organization());
        ClauseComment fresh = new ClauseComment(new CommentId(Ids.next()), on, text.strip(), body, clock.today(), null);
        ClauseComment kept = comments.keep(fresh, caller.account(), requestKey);
        if (kept.id().equals(fresh.id())) {
            audit.record("measures.comment.write", kept.id(), "content");
        }
        return Outcome.accepted(kept, members.namedIn(Map.of("text", text), body));
    }

    private static Stream<Clause> place(Rules.Measures measures, String clause) {
        List<String> names = measures.clauses().stream().map(Rules.Clause::name).toList();
        return names.contains(clause)
                ? Stream.of(new Clause(
                        measures.pack(),
                        measures.version(),
                        measures.edition(),
                        measures.documentNumber(),
                        names.indexOf(clause),
                        clause))
                : Stream.of();
    }

    private static List<Refusal> refusals(String text) {
        return text.isBlank()
                ? List.of(Refusal.of("text", "measures.text-missing"))
                : FreeText.refusals("text", text, LONGEST);
    }

    Outcome<CommentId> withdraw(CommentId id) {
        long account = Caller.current().account();
        if (comments.withdraw(id, account)) {
            audit.record("measures.comment.withdraw", id);
            return Outcome.accepted(id);
        }
        boolean own = comments.of(account).stream().map(ClauseComment::id).anyMatch(id::equals);
        return Outcome.refused(Refusal.ofAll(own ? "measures.answered" : "measures.unknown-comment"));
    }

    Outcome<ClauseComment> answer(CommentId id, Verdict verdict, String text) {
        if (comments.find(id).isEmpty()) {
            return Outcome.refused(Refusal.ofAll("measures.unknown-comment"));
        }
        List<Refusal> reasons = refusals(text);
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        comments.answer(
                id,
                new Answer(verdict, text.strip(), clock.today()),
                Caller.current().account());
        audit.record("measures.comment.answer", id, "verdict", "answer");
        return Outcome.accepted(comments.find(id).orElseThrow());
    }
}
