package lianxin.ui.organization;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import lianxin.organization.LeagueOrganization;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import lianxin.ui.Moments;

/** What an organisation is, as words under their headings. */
final class OrganizationFacts {

    private OrganizationFacts() {}

    /** Values by the keys of their headings, in the order to read. */
    static Map<String, String> of(
            LeagueOrganization organization, Organizations organizations, UnaryOperator<String> words) {
        LeagueOrganization.Description is = organization.description();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("ui.name", organization.name());
        facts.put("ui.organization.above", above(organization, organizations));
        facts.put("ui.code", organization.code());
        facts.put("ui.level", words.apply("organization.level." + is.level()));
        facts.put("ui.kind", words.apply("organization.kind." + is.kind()));
        facts.put("ui.leading-body", words.apply(is.leadingBody() ? "ui.yes" : "ui.no"));
        facts.put("ui.field", words.apply("organization.field." + is.field()));
        facts.put("ui.division", is.divisionCode());
        facts.put("ui.existence", Moments.words(organization.existence()));
        return facts;
    }

    private static String above(LeagueOrganization organization, Organizations organizations) {
        OrganizationId parent = organization.parent();
        return parent == null ? "" : organizations.names(List.of(parent)).getOrDefault(parent, "");
    }
}
