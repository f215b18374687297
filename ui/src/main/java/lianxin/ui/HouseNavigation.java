package lianxin.ui;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The desk, first of all places. */
@Component
@Order(0)
class HouseNavigation implements Navigation {

    @Override
    public List<Destination> destinations() {
        return List.of(new Destination("ui.home", Icon.HOUSE, HomeView.class, Destination.Group.WORK, true));
    }
}
