package lianxin.drafting;

import java.util.List;
import java.util.Optional;
import lianxin.drafting.ClauseComment.CommentId;
import lianxin.drafting.ClauseComment.Verdict;
import lianxin.kernel.Caller;
import lianxin.kernel.Outcome;
import lianxin.kernel.Page;
import lianxin.organization.Authorization;
import lianxin.rules.Rules;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The 实施办法 as documents, read by everybody who signs in ({@code measures.read}), and 修订建议 on their clauses: written by
 * those who work by them ({@code measures.comment}), read and answered by those who look after the packs
 * ({@code pack.read}, {@code pack.change}). They learn the body that a comment comes from, never who wrote it.
 */
@Service
@Transactional(readOnly = true)
public class ImplementingMeasures {

    private final Rules rules;
    private final ClauseComments comments;
    private final CommentOnClause commenting;
    private final Authorization authorization;

    ImplementingMeasures(
            Rules rules, ClauseComments comments, CommentOnClause commenting, Authorization authorization) {
        this.rules = rules;
        this.comments = comments;
        this.commenting = commenting;
        this.authorization = authorization;
    }

    /** What is in force today, the national document first, then the editions that begin later. */
    public List<Rules.Measures> documents() {
        authorization.require("measures.read");
        return rules.measures();
    }

    /**
     * Says something to a clause. Sent again under the same key it changes nothing and gives the same answer; names of
     * members of the own body and below are warned of.
     *
     * @param edition hash of the edition that is read
     * @param clause as in {@code 第二条}
     * @return refused with {@code measures.unknown-clause}, {@code measures.text-missing}, or for a text that is too long or
     *     holds a telephone or ID number
     */
    @Transactional
    public Outcome<ClauseComment> comment(String edition, String clause, String text, String requestKey) {
        authorization.require("measures.comment");
        return commenting.write(edition, clause, text, requestKey);
    }

    /**
     * Takes back what the caller wrote: it is deleted.
     *
     * @return refused with {@code measures.unknown-comment}, or {@code measures.answered} once it was
     */
    @Transactional
    public Outcome<CommentId> withdraw(CommentId id) {
        authorization.require("measures.comment");
        return commenting.withdraw(id);
    }

    /** What the caller has written, the latest first, each with what became of it. */
    public List<ClauseComment> ownComments() {
        authorization.require("measures.comment");
        return comments.of(Caller.current().account());
    }

    /**
     * What was said in a year, in the order of the documents and their clauses, whatever edition it was written on.
     *
     * @param open only what nobody has answered
     */
    public Page<ClauseComment> comments(int year, boolean open, @Nullable String after, int size) {
        authorization.require("pack.read");
        ClauseComment last = after == null
                ? null
                : comments.find(new CommentId(Long.parseLong(after))).orElse(null);
        return Page.of(
                comments.of(year, open, last, size + 1),
                size,
                comment -> Long.toString(comment.id().value()));
    }

    /** One of them; empty for an unknown one. */
    public Optional<ClauseComment> find(CommentId id) {
        authorization.require("pack.read");
        return comments.find(id);
    }

    /**
     * Answers a comment, or answers it anew; its author reads it.
     *
     * @return refused with {@code measures.unknown-comment}, {@code measures.text-missing}, or for a text like in
     *     {@link #comment}
     */
    @Transactional
    public Outcome<ClauseComment> answer(CommentId id, Verdict verdict, String text) {
        authorization.require("pack.change");
        return commenting.answer(id, verdict, text);
    }
}
