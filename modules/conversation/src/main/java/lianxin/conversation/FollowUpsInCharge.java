package lianxin.conversation;

import java.time.LocalDate;
import java.util.List;
import lianxin.organization.CadreId;
import lianxin.organization.HandOvers.InCharge;
import lianxin.organization.HandOvers.Item;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lines of 交接清单: what a cadre still has to follow up. */
@Component
@Order(30)
class FollowUpsInCharge implements InCharge {

    private final FollowUps followUps;

    FollowUpsInCharge(FollowUps followUps) {
        this.followUps = followUps;
    }

    @Override
    public List<Item> of(CadreId cadre, LocalDate from) {
        return followUps.openOf(cadre).stream()
                .map(followUp -> new Item(
                        "conversation.handover.follow-up",
                        Long.toString(followUp.id().value()),
                        followUp.content().matter() + "　" + followUp.content().due()))
                .toList();
    }
}
