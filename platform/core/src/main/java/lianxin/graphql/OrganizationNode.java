package lianxin.graphql;

import java.time.LocalDate;
import lianxin.kernel.Period;
import lianxin.organization.LeagueOrganization;
import lianxin.organization.OrganizationField;
import lianxin.organization.OrganizationId;
import lianxin.organization.OrganizationKind;
import lianxin.organization.OrganizationLevel;
import org.jspecify.annotations.Nullable;

/** An organisation as the schema shows it. */
record OrganizationNode(
        OrganizationId id,
        String code,
        String name,
        OrganizationLevel level,
        OrganizationKind kind,
        boolean leadingBody,
        OrganizationField field,
        String divisionCode,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        @Nullable OrganizationId above) {

    static OrganizationNode of(LeagueOrganization organization) {
        LeagueOrganization.Description description = organization.description();
        LocalDate last = organization.existence().last();
        return new OrganizationNode(
                organization.id(),
                organization.code(),
                description.name(),
                description.level(),
                description.kind(),
                description.leadingBody(),
                description.field(),
                description.divisionCode(),
                organization.existence().first(),
                last.equals(Period.OPEN_END) ? null : last.plusDays(1),
                organization.parent());
    }
}
