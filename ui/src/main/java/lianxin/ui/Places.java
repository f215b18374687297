package lianxin.ui;

import com.vaadin.flow.router.Route;
import java.util.Collection;
import java.util.List;
import lianxin.kernel.Caller;
import lianxin.organization.Authorization;
import lianxin.tenancy.TenantView;
import lianxin.tenancy.Tenants;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All places of all packages, and which of them the caller may open and is offered: what the authorization files say of their addresses. */
@Component
class Places {

    private final Tenants tenants;
    private final Authorization authorization;
    private final List<Navigation> navigations;
    private final List<Destination> all;
    private final List<Destination> shortcuts;

    Places(ObjectProvider<Navigation> navigations, Tenants tenants, Authorization authorization) {
        this.tenants = tenants;
        this.authorization = authorization;
        this.navigations = navigations.orderedStream().toList();
        all = this.navigations.stream()
                .map(Navigation::destinations)
                .flatMap(Collection::stream)
                .toList();
        shortcuts = this.navigations.stream()
                .map(Navigation::shortcuts)
                .flatMap(Collection::stream)
                .toList();
    }

    List<Destination> offered() {
        return all.stream().filter(this::isForCaller).toList();
    }

    List<Destination> shortcuts() {
        return shortcuts.stream().filter(this::isForCaller).toList();
    }

    List<Waiting> waiting() {
        return navigations.stream()
                .map(Navigation::waiting)
                .flatMap(Collection::stream)
                .filter(Waiting::isAny)
                .filter(waiting ->
                        offered().stream().anyMatch(place -> place.screen().equals(waiting.screen())))
                .toList();
    }

    /** Whether the caller may open it; what has no address, such as the page for what is not there, is everybody's. */
    boolean mayOpen(Class<?> screen) {
        Route route = screen.getAnnotation(Route.class);
        return route == null || authorization.allows("/" + route.value().replaceFirst("/?:.*", ""));
    }

    private boolean isForCaller(Destination place) {
        return place.roles().contains(Caller.current().role()) && mayOpen(place.screen());
    }

    String tenantName() {
        return tenants.find(Caller.current().tenant().value())
                .map(TenantView::name)
                .orElse("");
    }
}
