package lianxin.rules;

import java.util.List;
import lianxin.kernel.HouseClock;
import lianxin.organization.Authorization;
import lianxin.organization.OrganizationId;
import lianxin.rules.OwnNumbers.Said;
import lianxin.rules.Provision.Own;
import lianxin.rules.Provision.Value;
import org.springframework.stereotype.Component;

/** What the policy leaves to each unit, and what one of them has laid down. */
@Component
class ListOwnNumbers {

    private final ActivePacks packs;
    private final UnitNumbers numbers;
    private final Authorization authorization;
    private final HouseClock clock;

    ListOwnNumbers(ActivePacks packs, UnitNumbers numbers, Authorization authorization, HouseClock clock) {
        this.packs = packs;
        this.numbers = numbers;
        this.authorization = authorization;
        this.clock = clock;
    }

    List<Own> of(OrganizationId unit) {
        authorization.require("own-number.read", unit);
        RuleBook book = packs.inForce().timeline().on(clock.today());
        OwnNumbers own = numbers.of(book, List.of(unit.value()));
        return book.parameters().values().stream()
                .filter(Parameter::isOwn)
                .map(parameter -> new Own(
                        Provision.of(book, parameter, values(parameter, own, unit)),
                        parameter.type().name(),
                        parameter.choices(),
                        OwnCells.of(parameter)))
                .toList();
    }

    private static List<Value> values(Parameter parameter, OwnNumbers own, OrganizationId unit) {
        return own.ofUnits().getOrDefault(unit.value(), List.<Said>of()).stream()
                .filter(said -> said.parameter().equals(parameter.name()))
                .map(said -> new Value(said.cell(), parameter.words(said.value()), null, said.from(), said.reference()))
                .toList();
    }
}
