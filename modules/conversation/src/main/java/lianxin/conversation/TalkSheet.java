package lianxin.conversation;

import java.util.List;
import lianxin.conversation.HeartToHeartTalk.Content;
import lianxin.kernel.Refusal;
import lianxin.organization.OrganizationId;

/**
 * What a filled-in sheet of a branch says.
 *
 * @param talks one for each column that was filled in
 * @param problems what is wrong; empty when the sheet can be entered
 */
public record TalkSheet(OrganizationId branch, List<Talk> talks, List<Problem> problems) {

    public TalkSheet {
        talks = List.copyOf(talks);
        problems = List.copyOf(problems);
    }

    /**
     * One column.
     *
     * @param requestKey made from what the column says, so that the same sheet is entered once
     * @param known whether the very same talk has been recorded before, so that it is not entered again
     */
    public record Talk(String requestKey, Content content, boolean known) {}

    /**
     * Something wrong in a cell.
     *
     * @param cell as the workbook names it, as in {@code D9}
     */
    public record Problem(String cell, Refusal reason) {}
}
