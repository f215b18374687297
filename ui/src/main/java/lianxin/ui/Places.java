package lianxin.ui;

import java.util.Collection;
import java.util.List;
import lianxin.kernel.Caller;
import lianxin.tenancy.TenantView;
import lianxin.tenancy.Tenants;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** All places of all packages, and which of them the caller is offered. */
@Component
class Places {

    private final Tenants tenants;
    private final List<Navigation> navigations;
    private final List<Destination> all;
    private final List<Destination> shortcuts;

    Places(ObjectProvider<Navigation> navigations, Tenants tenants) {
        this.tenants = tenants;
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
        return all.stream().filter(Places::isForCaller).toList();
    }

    List<Destination> shortcuts() {
        return shortcuts.stream().filter(Places::isForCaller).toList();
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

    boolean mayOpen(Class<?> screen) {
        return all.stream().filter(place -> place.screen().equals(screen)).allMatch(Places::isForCaller);
    }

    private static boolean isForCaller(Destination place) {
        return place.roles().contains(Caller.current().role());
    }

    String tenantName() {
        return tenants.find(Caller.current().tenant().value())
                .map(TenantView::name)
                .orElse("");
    }
}
