package lianxin.conversation.graphql;

import java.util.List;
import lianxin.conversation.Conversation;
import lianxin.organization.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What was followed up, without words, for the system of the very body. */
@Controller
class FollowUpApi {

    private final Conversation conversation;

    FollowUpApi(Conversation conversation) {
        this.conversation = conversation;
    }

    @QueryMapping
    @Nullable
    List<FollowUpNode> followUps(@Argument OrganizationId organization, @Argument int year) {
        return conversation
                .followUpsOf(organization, year)
                .map(all -> all.stream().map(FollowUpNode::of).toList())
                .orElse(null);
    }
}
