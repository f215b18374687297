package lianxin.ui.rules;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import lianxin.rules.Provision;
import lianxin.rules.Rules;
import lianxin.ui.NineSystems;
import lianxin.ui.Screen;

/** What the packs in force lay down, by the systems and their articles: the words, and every number with its room to move. */
@Route("packs/numbers")
@PermitAll
class ProvisionListView extends Screen {

    private static final long serialVersionUID = 1L;

    ProvisionListView(Rules rules) {
        super("ui.provisions");
        rules.provisions().stream()
                .collect(Collectors.groupingBy(
                        provision -> NineSystems.AREAS.indexOf(provision.area()) & Integer.MAX_VALUE,
                        TreeMap::new,
                        Collectors.toList()))
                .forEach(this::addArea);
    }

    /** A system, closed until it is looked into; what belongs to none of them comes last. */
    private void addArea(int place, List<Provision> provisions) {
        String key = place < NineSystems.AREAS.size() ? "area." + NineSystems.AREAS.get(place) : "ui.provisions.other";
        Map<String, List<Provision>> byArticle = provisions.stream()
                .collect(Collectors.groupingBy(Provision::article, LinkedHashMap::new, Collectors.toList()));
        Div articles = new Div();
        articles.addClassName("lx-section");
        byArticle.forEach((article, of) -> articles.add(new ProvisionTable(article, of)));
        add(new NativeDetails(getTranslation(key), articles));
    }
}
