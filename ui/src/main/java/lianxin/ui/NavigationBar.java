package lianxin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The navigation itself; the style sheet decides whether it is a tab bar, a rail or a list. */
final class NavigationBar extends Nav {

    private static final long serialVersionUID = 1L;

    /** So many places, and the one with all the others, have room at a phone's thumb. */
    private static final int FRONT = 4;

    private final transient List<Destination> front;
    private final Set<String> addresses = new HashSet<>();

    NavigationBar(List<Destination> places) {
        front = places.stream().filter(Destination::front).limit(FRONT).toList();
        addClassName("lx-nav");
        setAriaLabel(getTranslation("ui.navigation"));
        for (Destination.Group group : Destination.Group.values()) {
            List<Destination> here =
                    places.stream().filter(place -> place.group() == group).toList();
            if (!here.isEmpty()) {
                add(group(group, here));
            }
        }
        RouterLink more = link("ui.more", Icon.ELLIPSIS, MoreView.class);
        more.addClassNames("lx-nav-front", "lx-nav-more");
        add(more);
    }

    /** The place that an address belongs to: of {@code talks} and {@code talks/records} the longer one that leads there. */
    private @Nullable String closest(String path) {
        return addresses.stream()
                .filter(address ->
                        address.isEmpty() ? path.isEmpty() : path.equals(address) || path.startsWith(address + "/"))
                .max(Comparator.comparing(String::length))
                .orElse(null);
    }

    private Component group(Destination.Group group, List<Destination> places) {
        Span title = new Span(getTranslation("ui.group." + group.name().toLowerCase(Locale.ROOT)));
        title.addClassName("lx-nav-title");
        Div box = new Div(title);
        box.addClassName("lx-nav-group");
        for (Destination place : places) {
            RouterLink link = link(place.word(), place.icon(), place.screen());
            if (front.contains(place)) {
                link.addClassName("lx-nav-front");
            }
            box.add(link);
        }
        return box;
    }

    private RouterLink link(String word, Icon icon, Class<? extends Component> screen) {
        RouterLink link = new RouterLink(screen);
        link.add(icon.create(), new Span(getTranslation(word)));
        addresses.add(link.getHref());
        link.setHighlightCondition((target, event) ->
                target.getHref().equals(closest(event.getLocation().getPath())));
        link.setHighlightAction((target, current) -> {
            if (current) {
                target.getElement().setAttribute("aria-current", "page");
            } else {
                target.getElement().removeAttribute("aria-current");
            }
        });
        return link;
    }
}
