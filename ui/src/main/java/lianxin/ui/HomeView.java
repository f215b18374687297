package lianxin.ui;

import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;

/** 我的工作台: what do I owe, and by when? */
@Route("")
@PermitAll
class HomeView extends Screen {

    private static final long serialVersionUID = 1L;

    HomeView() {
        super("ui.home");
    }
}
