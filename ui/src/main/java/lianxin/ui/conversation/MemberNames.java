package lianxin.ui.conversation;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import lianxin.kernel.Caller;
import lianxin.organization.Authorization;
import lianxin.organization.MemberId;
import lianxin.organization.Members;
import lianxin.organization.OrganizationId;
import lianxin.ui.ObjectNames;
import org.springframework.stereotype.Component;

/** Names of members in 计数依据: for the leaders of their branch alone. */
@Component
class MemberNames implements ObjectNames {

    private final Members members;
    private final Authorization authorization;

    MemberNames(Members members, Authorization authorization) {
        this.members = members;
        this.authorization = authorization;
    }

    @Override
    public String area() {
        return "conversation";
    }

    @Override
    public Map<Long, String> names(Collection<Long> ids) {
        OrganizationId own = new OrganizationId(Caller.current().organization());
        if (!authorization.allows("conversation.people.read", own)) {
            return Map.of();
        }
        return members.names(ids.stream().map(MemberId::new).toList()).entrySet().stream()
                .collect(Collectors.toMap(name -> name.getKey().value(), Map.Entry::getValue));
    }
}
