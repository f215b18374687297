package lianxin.conversation;

import java.time.LocalDate;
import lianxin.ledger.Ledger;
import lianxin.rules.Recompute;
import lianxin.tenancy.Expiring;
import org.springframework.stereotype.Component;

/** Takes out of the ticks of talks who was met, once their year is frozen and the time for appeals is over. */
@Component
class EraseTicks implements Expiring {

    private final Recompute.Years years;
    private final Ledger ledger;
    private final ConversationSettings settings;

    EraseTicks(Recompute.Years years, Ledger ledger, ConversationSettings settings) {
        this.years = years;
        this.ledger = ledger;
        this.settings = settings;
    }

    @Override
    public void expire(LocalDate today) {
        years.unlink(
                TalkFacts.RECORD,
                today.minusDays(settings.tickDays()),
                days -> ledger.forgetObjects(TalkFacts.RECORD, days));
    }
}
