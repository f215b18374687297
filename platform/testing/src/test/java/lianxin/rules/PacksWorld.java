package lianxin.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import lianxin.kernel.Caller;
import lianxin.kernel.HouseClock;
import lianxin.kernel.Outcome;
import lianxin.kernel.Period;
import lianxin.kernel.Refusal;
import lianxin.kernel.Role;
import lianxin.kernel.TenantCode;
import lianxin.ledger.Subject;
import lianxin.organization.CadreId;
import lianxin.testing.TestTenants;
import org.springframework.context.annotation.Lazy;

/** The two administrators of 湖北, and what they do with packs. */
@Lazy
class PacksWorld {

    static final long ONE = 101;
    static final long OTHER = 102;

    private final RulesWorld world;
    private final Packs packs;
    private final DrainWorkDue drain;
    private final Rules rules;

    PacksWorld(RulesWorld world, Packs packs, DrainWorkDue drain, Rules rules) {
        this.world = world;
        this.packs = packs;
        this.drain = drain;
        this.rules = rules;
    }

    Packs packs() {
        return packs;
    }

    Rules rules() {
        return rules;
    }

    <T> T as(long account, Supplier<T> work) {
        return as(TestTenants.HUBEI, account, work);
    }

    <T> T as(TenantCode tenant, long account, Supplier<T> work) {
        AtomicReference<T> answer = new AtomicReference<>();
        HouseClock.on(
                RulesWorld.TODAY,
                () -> answer.set(new Caller(tenant, account, "", Role.ADMINISTRATOR, 0, 0).call(work::get)));
        return answer.get();
    }

    PackDraft upload(ProvincialPack pack) {
        Packs.Upload upload = as(ONE, () -> packs.upload(pack.archive()));
        if (upload.draft() == null || !upload.report().findings().isEmpty()) {
            throw new AssertionError(upload.toString());
        }
        return upload.draft();
    }

    PackChange submit(ProvincialPack pack) {
        PackDraft draft = upload(pack);
        return as(ONE, () -> packs.submit(draft.id()).orThrow());
    }

    /** Asked for by one and approved by the other; results are still to be made. */
    PackChange approved(PackChange asked) {
        return as(OTHER, () -> packs.approve(asked.id()).orThrow());
    }

    PackChange approved(ProvincialPack pack) {
        return approved(submit(pack));
    }

    void inForce(ProvincialPack pack) {
        approved(pack);
        drained();
    }

    void drained() {
        world.in(() -> {
            drain.run();
            return true;
        });
    }

    List<String> codes(Supplier<? extends Outcome<?>> work) {
        return as(
                ONE,
                () -> work.get() instanceof Outcome.Refused<?> refused
                        ? refused.reasons().stream().map(Refusal::code).toList()
                        : List.<String>of());
    }

    /** How many visits to a point are asked of a cadre in a year. */
    long visitsAsked(CadreId cadre, int year) {
        return world.in(() -> rules.standings(Subject.cadre(cadre.value()), Period.year(year))).stream()
                .filter(standing -> standing.duty().equals("liaison.visits"))
                .findFirst()
                .orElseThrow()
                .parts()
                .getFirst()
                .target();
    }

    static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
