package lianxin.liaison;

import java.time.LocalDate;
import lianxin.audit.Audit;
import lianxin.tenancy.Expiring;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Deletes the cards of key contacts whose contact ended some time ago. */
@Component
class ForgetCards implements Expiring {

    private final ContactCards cards;
    private final LiaisonSettings settings;
    private final Audit audit;

    ForgetCards(ContactCards cards, LiaisonSettings settings, Audit audit) {
        this.cards = cards;
        this.settings = settings;
        this.audit = audit;
    }

    @Override
    @Transactional
    public void expire(LocalDate today) {
        cards.endedBefore(today.minusDays(settings.cardDays())).stream()
                .filter(cards::delete)
                .forEach(contact -> audit.record("liaison.card.erase", contact));
    }
}
