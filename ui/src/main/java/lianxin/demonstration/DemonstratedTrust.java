package lianxin.demonstration;

import java.time.LocalDate;
import java.util.stream.LongStream;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Role;
import lianxin.liaison.KeyContactCards;
import lianxin.liaison.KeyContactCards.Card;
import lianxin.liaison.Liaison;
import lianxin.liaison.LiaisonDisclosure;
import lianxin.liaison.LiaisonPoint.PointId;
import lianxin.organization.CadreId;
import lianxin.organization.OrganizationId;
import org.springframework.stereotype.Component;

/** What rests on trust: a card that a young person agreed to, and what colleagues say of 公示 without being named. */
@Component
class DemonstratedTrust {

    private final Liaison liaison;
    private final KeyContactCards cards;
    private final LiaisonDisclosure disclosure;
    private final HouseClock clock;

    DemonstratedTrust(Liaison liaison, KeyContactCards cards, LiaisonDisclosure disclosure, HouseClock clock) {
        this.liaison = liaison;
        this.cards = cards;
        this.disclosure = disclosure;
        this.clock = clock;
    }

    /** The first key contact of this year at the point agreed to be known by name to whoever is in charge. */
    void keepsCard(CadreId cadre, OrganizationId body, PointId point) {
        Caller self = caller(Role.CADRE, 0, body, cadre.value());
        liaison.pointYear(point, clock.today().getYear()).stream()
                .flatMap(year -> year.contacts().stream())
                .filter(kept -> kept.cadre().equals(cadre))
                .limit(1)
                .forEach(kept -> self.run(() -> cards.keep(
                                kept.id(),
                                new Card(
                                        "秦小禾",
                                        "由村团支部转达，周末在村青年之家",
                                        kept.content().days().first()))
                        .orThrow()));
    }

    /** So many colleagues say on that day whether the cadre's line is so. */
    void colleaguesSay(CadreId cadre, OrganizationId body, LocalDate day, int colleagues, boolean truthful) {
        if (day.isBefore(clock.today())) {
            LongStream.rangeClosed(1, colleagues)
                    .mapToObj(one -> caller(Role.CADRE, -one, body, 0))
                    .forEach(one -> HouseClock.on(
                            day,
                            () -> one.run(() -> disclosure
                                    .answer(body, cadre, day.getYear(), truthful)
                                    .orThrow())));
        }
    }

    private static Caller caller(Role role, long account, OrganizationId body, long cadre) {
        return new Caller(Caller.current().tenant(), account, "", role, body.value(), cadre);
    }
}
