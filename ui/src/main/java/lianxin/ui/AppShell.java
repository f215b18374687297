package lianxin.ui;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.aura.Aura;
import java.util.Map;

/** What every page of the web UI carries: the style sheets, the mark and the viewport. */
@StyleSheet(Aura.STYLESHEET)
@StyleSheet("lianxin.css")
@Viewport("width=device-width, initial-scale=1, viewport-fit=cover")
public class AppShell implements AppShellConfigurator {

    private static final long serialVersionUID = 1L;

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("mark.svg", Map.of("rel", "icon", "type", "image/svg+xml"));
        settings.addMetaTag("theme-color", "#f6f5f2");
        settings.addMetaTag("referrer", "same-origin");
    }
}
