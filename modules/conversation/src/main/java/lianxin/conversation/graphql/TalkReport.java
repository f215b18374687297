package lianxin.conversation.graphql;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lianxin.conversation.HeartToHeartTalk.Content;
import lianxin.conversation.TalkForm;
import lianxin.ledger.ExtraValue;
import lianxin.organization.CadreId;
import lianxin.organization.MemberId;
import org.jspecify.annotations.Nullable;

/**
 * A talk as it is handed in.
 *
 * @param members numbers in the roster of origin
 */
record TalkReport(
        LocalDate day,
        TalkForm form,
        List<String> members,
        int others,
        boolean duringResearch,
        @Nullable CadreId talker,
        List<ExtraValue> extra) {

    boolean isKnown(Map<String, MemberId> roster) {
        return roster.keySet().containsAll(members);
    }

    /** The talk, when all its members are known. */
    Content content(Map<String, MemberId> roster) {
        return new Content(
                day, form, members.stream().map(roster::get).toList(), others, duringResearch, talker, extra);
    }
}
