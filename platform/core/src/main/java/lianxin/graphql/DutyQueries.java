package lianxin.graphql;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import lianxin.kernel.Period;
import lianxin.ledger.Fact;
import lianxin.ledger.Subject;
import lianxin.organization.Authorization;
import lianxin.organization.CadreId;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import lianxin.rules.Explanation;
import lianxin.rules.Rules;
import lianxin.rules.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** How duties stand, and why: in numbers, never about whom. */
@Controller
class DutyQueries {

    private static final String READ = "duty.read";

    /** Whose duties are asked for; the schema sees to it that exactly one is given. */
    record DutySubject(@Nullable CadreId cadre, @Nullable OrganizationId organization) {}

    private final Rules rules;
    private final Organizations organizations;
    private final Authorization authorization;

    DutyQueries(Rules rules, Organizations organizations, Authorization authorization) {
        this.rules = rules;
        this.organizations = organizations;
        this.authorization = authorization;
    }

    @QueryMapping
    List<Standing> dutyResults(@Argument DutySubject subject, @Argument int year) {
        if (year < 1 || year >= Period.OPEN_END.getYear()) {
            throw new BadRequest("year: a calendar year");
        }
        return withinReach(subject)
                .map(known -> rules.standings(known, Period.year(year)))
                .orElse(List.of());
    }

    private Optional<Subject> withinReach(DutySubject asked) {
        if (asked.cadre() != null) {
            return authorization.allows(READ, asked.cadre())
                    ? Optional.of(Subject.cadre(asked.cadre().value()))
                    : Optional.empty();
        }
        return Optional.ofNullable(asked.organization())
                .filter(body -> authorization.allows(READ, body))
                .flatMap(organizations::find)
                .map(body -> body.description().kind().isBranch()
                        ? Subject.branch(body.id().value())
                        : Subject.organization(body.id().value()));
    }

    @SchemaMapping(typeName = "DutyResult")
    @Nullable
    LocalDate due(Standing standing) {
        return standing.due().equals(Period.OPEN_END) ? null : standing.due();
    }

    @SchemaMapping(typeName = "DutyResult")
    @Nullable
    Explanation explanation(Standing standing) {
        return rules.explain(standing.subject(), standing.duty(), standing.object(), standing.period())
                .orElse(null);
    }

    @SchemaMapping(typeName = "DutyExplanation")
    int stillOpen(Explanation explanation) {
        return explanation.open().size();
    }

    @SchemaMapping(typeName = "CountedFact")
    boolean confirmed(Fact fact) {
        return fact.content().confirmed();
    }
}
