package lianxin.ui;

import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.data.renderer.TextRenderer;
import java.util.List;
import java.util.Optional;
import lianxin.organization.Cadre;
import lianxin.organization.CadreId;
import lianxin.organization.Cadres;
import lianxin.organization.Organizations;

/** Finds a cadre by the beginning of the name, pinyin or initials, within the caller's reach. */
public final class CadrePicker extends ComboBox<Cadre.Line> {

    private static final long serialVersionUID = 1L;
    private static final int FIRST = 50;

    /** A picker with this label. */
    public CadrePicker(String label, Cadres cadres, Organizations organizations) {
        super(label);
        setItemLabelGenerator(Cadre.Line::name);
        setRenderer(new TextRenderer<>(line -> line.name() + "　" + line.title() + "　"
                + organizations.names(List.of(line.organization())).getOrDefault(line.organization(), "")));
        setPlaceholder(getTranslation("ui.search.example"));
        setItems(query -> {
            List<Cadre.Line> found = query.getOffset() > 0
                    ? List.of()
                    : cadres.search(query.getFilter().orElse(""), OrganizationPicker.home(organizations), null, FIRST)
                            .rows();
            return found.stream().limit(query.getLimit());
        });
    }

    /** Who was chosen, if anybody. */
    public Optional<CadreId> chosen() {
        return getOptionalValue().map(Cadre.Line::id);
    }
}
