package lianxin.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import lianxin.organization.Cadre.Post;
import lianxin.organization.HandOvers.InCharge;
import lianxin.organization.HandOvers.Item;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The posts of a cadre: the first lines of 交接清单. */
@Component
@Order(10)
class PostsInCharge implements InCharge {

    private final CadrePosts posts;
    private final OrganizationRows organizations;

    PostsInCharge(CadrePosts posts, OrganizationRows organizations) {
        this.posts = posts;
        this.organizations = organizations;
    }

    @Override
    public List<Item> of(CadreId cadre, LocalDate from) {
        List<Post> held = posts.of(cadre).stream()
                .filter(post -> !post.period().last().isBefore(from))
                .toList();
        Map<OrganizationId, LeagueOrganization> bodies =
                organizations.findAll(held.stream().map(Post::organization).toList());
        return held.stream()
                .map(post -> new Item(
                        "organization.handover.post",
                        post.organization().value() + post.title(),
                        (Objects.requireNonNull(bodies.get(post.organization())).name() + " " + post.title()).strip()))
                .toList();
    }
}
