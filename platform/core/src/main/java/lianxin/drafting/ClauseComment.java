package lianxin.drafting;

import java.time.LocalDate;
import lianxin.kernel.Id;
import lianxin.organization.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * 修订建议: what somebody who works by a clause says should be otherwise. It stays with the edition on which it was written.
 *
 * @param content at most 500 characters, without names
 * @param organization the body in which its author served when writing it
 * @param answer null while nobody has answered
 */
public record ClauseComment(
        CommentId id,
        Clause on,
        String content,
        OrganizationId organization,
        LocalDate writtenOn,
        @Nullable Answer answer) {

    /** Id of a comment. */
    public record CommentId(long value) implements Id {}

    /**
     * The clause that it is about.
     *
     * @param edition hash of the edition on which it was written
     * @param place place of the clause in its document, from 0
     * @param name as in {@code 第二条}
     */
    public record Clause(String pack, String version, String edition, String documentNumber, int place, String name) {}

    /** What became of it, in a sentence that its author reads. */
    public record Answer(Verdict verdict, String text, LocalDate on) {}

    /** In which way it was answered. */
    public enum Verdict {
        /** 采纳: it goes into the next edition. */
        ADOPTED,
        /** 不采纳. */
        DECLINED,
        /** 已答复, without a decision on the clause. */
        NOTED
    }
}
