package lianxin.organization;

import java.time.LocalDate;
import java.util.regex.Pattern;
import lianxin.organization.Divisions.Division;
import lianxin.organization.LeagueOrganization.Description;
import lianxin.organization.Organizations.Create;

/** The committee of the League for a place. */
final class TerritorialCommittee {

    private static final Pattern TOWNSHIP = Pattern.compile(".*([镇乡]|苏木)");

    private TerritorialCommittee() {}

    /** A district of a municipality hangs where counties hang, and its bodies stand at the level of prefectures. */
    static Create of(Division place, boolean municipality, LocalDate from) {
        OrganizationLevel level = municipality && place.level() == OrganizationLevel.COUNTY
                ? OrganizationLevel.PREFECTURE
                : place.level();
        boolean grassroots = level == OrganizationLevel.TOWNSHIP;
        boolean committee = !grassroots || TOWNSHIP.matcher(place.name()).matches();
        Description description = new Description(
                "共青团" + place.name() + (committee ? "委员会" : "工作委员会"),
                level,
                committee ? OrganizationKind.LEAGUE_COMMITTEE : OrganizationKind.LEAGUE_WORKING_COMMITTEE,
                !grassroots,
                field(place, grassroots),
                place.code());
        return new Create(place.code(), place.parent(), description, from);
    }

    private static OrganizationField field(Division place, boolean grassroots) {
        if (!grassroots) {
            return OrganizationField.PUBLIC_OFFICE;
        }
        return place.name().endsWith("街道") ? OrganizationField.COMMUNITY : OrganizationField.RURAL;
    }
}
