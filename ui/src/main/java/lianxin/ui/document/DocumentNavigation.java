package lianxin.ui.document;

import java.util.List;
import lianxin.ui.Destination;
import lianxin.ui.Icon;
import lianxin.ui.Navigation;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;

/** The place where a printed table is checked: for everybody who has an account in the tenant. */
@Service
@Order(80)
class DocumentNavigation implements Navigation {

    @Override
    public List<Destination> destinations() {
        return List.of(
                new Destination("ui.printed", Icon.FILE_CHECK, PrintedTableView.class, Destination.Group.WORK, false));
    }
}
