package lianxin.liaison;

import java.time.Duration;
import lianxin.audit.Audit;
import lianxin.kernel.HouseClock;
import lianxin.tenancy.TenantTask;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes the cards of key contacts whose contact ended some time ago. */
@Component
class ForgetCards implements TenantTask {

    private final ContactCards cards;
    private final LiaisonSettings settings;
    private final Audit audit;
    private final HouseClock clock;

    ForgetCards(ContactCards cards, LiaisonSettings settings, Audit audit, HouseClock clock) {
        this.cards = cards;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Duration pause() {
        return Duration.ofDays(1);
    }

    @Override
    @Transactional
    public void run() {
        cards.endedBefore(clock.today().minusDays(settings.cardDays())).stream()
                .filter(cards::delete)
                .forEach(contact -> audit.record("liaison.card.erase", contact));
    }
}
