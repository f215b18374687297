package lianxin.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.function.SerializablePredicate;
import java.util.List;
import java.util.Optional;
import lianxin.kernel.Caller;
import lianxin.organization.LeagueOrganization;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;

/** Finds an organisation by the beginning of its name, pinyin, initials or code, at or below the caller's own body. */
public final class OrganizationPicker extends ComboBox<LeagueOrganization> {

    private static final long serialVersionUID = 1L;
    private static final int FIRST = 50;

    /** A picker with this label. */
    public OrganizationPicker(String label, Organizations organizations) {
        this(label, organizations, body -> true);
    }

    /** A picker with this label that offers such organisations alone. */
    public OrganizationPicker(
            String label, Organizations organizations, SerializablePredicate<LeagueOrganization> offered) {
        super(label);
        setItemLabelGenerator(LeagueOrganization::name);
        setPlaceholder(getTranslation("ui.search.example"));
        setItems(query -> {
            List<LeagueOrganization> found = query.getOffset() > 0
                    ? List.of()
                    : organizations
                            .search(query.getFilter().orElse(""), home(organizations), null, FIRST)
                            .rows();
            return found.stream().filter(offered).limit(query.getLimit());
        });
    }

    /** The body in which the caller's post lies, the root for those without one. */
    public static OrganizationId home(Organizations organizations) {
        long own = Caller.current().organization();
        return own != 0
                ? new OrganizationId(own)
                : organizations.root().map(LeagueOrganization::id).orElse(new OrganizationId(0));
    }

    /** What was chosen, if anything. */
    public Optional<OrganizationId> chosen() {
        return getOptionalValue().map(LeagueOrganization::id);
    }
}
