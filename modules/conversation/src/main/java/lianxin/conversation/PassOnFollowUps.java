package lianxin.conversation;

import lianxin.organization.Cadres.CadreHandedOver;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Gives what is still to be followed up to the successor, in the same sitting in which a cadre hands over. */
@Component
class PassOnFollowUps {

    private final FollowUps followUps;

    PassOnFollowUps(FollowUps followUps) {
        this.followUps = followUps;
    }

    @EventListener
    void passOn(CadreHandedOver handedOver) {
        followUps.passOn(handedOver.leaver(), handedOver.successor());
    }
}
