package lianxin.ui.organization;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.router.RouterLink;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import lianxin.kernel.HouseClock;
import lianxin.organization.Authorization;
import lianxin.organization.Cadre;
import lianxin.organization.CadreId;
import lianxin.organization.Cadres;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations;
import lianxin.ui.Details;
import lianxin.ui.Icon;
import lianxin.ui.Moments;
import org.springframework.stereotype.Component;

/** The details of a cadre, and the changes that the caller may make. */
@Component
class CadreForms {

    private final Cadres cadres;
    private final Organizations organizations;
    private final Authorization authorization;
    private final HouseClock clock;

    CadreForms(Cadres cadres, Organizations organizations, Authorization authorization, HouseClock clock) {
        this.cadres = cadres;
        this.organizations = organizations;
        this.authorization = authorization;
        this.clock = clock;
    }

    PostForm register(Consumer<CadreId> done, Runnable cancel) {
        return PostForm.ofNewCadre(cadres, organizations, clock, done, cancel);
    }

    Details details(Cadre cadre) {
        Details details = new Details(cadre.name(), new RouterLink(CadreListView.class));
        details.history("ui.posts", posts(cadre, details)).history("ui.ranks", ranks(cadre, details));
        if (authorization.allows("cadre.change", cadre.id())) {
            offer(details, cadre);
        }
        return details;
    }

    private List<String> posts(Cadre cadre, Details words) {
        Map<OrganizationId, String> names = organizations.names(
                cadre.posts().stream().map(Cadre.Post::organization).toList());
        return cadre.posts().stream()
                .sorted(Comparator.comparing((Cadre.Post post) -> post.period().first())
                        .reversed())
                .map(post -> words.getTranslation(
                        "ui.extra.unit",
                        Moments.words(post.period()) + "　" + names.getOrDefault(post.organization(), "") + " "
                                + post.title(),
                        words.getTranslation("organization.staffing." + post.staffing())))
                .toList();
    }

    private static List<String> ranks(Cadre cadre, Details words) {
        return cadre.ranks().reversed().stream()
                .map(held ->
                        Moments.words(held.period()) + "　" + words.getTranslation("organization.rank." + held.rank()))
                .toList();
    }

    private void offer(Details details, Cadre cadre) {
        Runnable again = () -> CadreListView.open(cadre.id());
        details.actions(
                new Button(
                        details.getTranslation("ui.cadre.appoint"),
                        Icon.BRIEFCASE.create(),
                        click -> details.work(
                                PostForm.ofCadre(cadre, cadres, organizations, clock, again, details::rest))),
                new Button(
                        details.getTranslation("ui.cadre.rank"),
                        Icon.TRENDING_UP.create(),
                        click -> details.work(DatedForm.rank(cadre, cadres, clock, again, details::rest))),
                new Button(
                        details.getTranslation("ui.cadre.end-post"),
                        Icon.ARCHIVE.create(),
                        click -> details.work(
                                DatedForm.endPost(cadre, cadres, organizations, clock, again, details::rest))));
    }
}
