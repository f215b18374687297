package lianxin.conversation.graphql;

import java.time.LocalDate;
import java.util.List;
import lianxin.conversation.FollowUp;
import lianxin.conversation.Handling;
import lianxin.conversation.Topic;
import lianxin.ledger.ExtraValue;
import org.jspecify.annotations.Nullable;

/** A follow-up as the schema shows it, without its words. */
record FollowUpNode(
        LocalDate month,
        Topic.Area area,
        Handling handling,
        LocalDate due,
        @Nullable LocalDate closedOn,
        int participants,
        List<ExtraValue> extra) {

    static FollowUpNode of(FollowUp followUp) {
        FollowUp.Content content = followUp.content();
        FollowUp.Result result = followUp.result();
        return new FollowUpNode(
                content.month().atDay(1),
                content.topic().area(),
                content.handling(),
                content.due(),
                result == null ? null : result.day(),
                result == null ? 0 : result.participants(),
                content.extra());
    }
}
