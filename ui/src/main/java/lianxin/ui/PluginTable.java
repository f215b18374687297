package lianxin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.Comparator;
import lianxin.extension.Extensions;
import lianxin.extension.PluginState;
import lianxin.kernel.Page;
import org.springframework.context.annotation.Scope;

/** The code plugins of this node, for the operator: what is installed, and why the rest is not. */
@SpringComponent
@Scope("prototype")
class PluginTable extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Extensions extensions;
    private final KeysetTable<PluginState> table;

    PluginTable(Extensions extensions) {
        this.extensions = extensions;
        addClassName("lx-section");
        table = new KeysetTable<PluginState>(
                        getTranslation("ui.plugins"), new EmptyState(Icon.INBOX, "ui.plugins.none"))
                .column(getTranslation("ui.plugins.file"), PluginState::file)
                .column(getTranslation("ui.plugins.id"), state -> (state.id() + " " + state.version()).strip())
                .column(getTranslation("ui.plugins.state"), this::words);
        Button look = new Button(getTranslation("ui.plugins.look"), Icon.REFRESH_CW.create(), click -> {
            extensions.look();
            show();
        });
        add(
                new H2(getTranslation("ui.plugins")),
                new Paragraph(getTranslation("ui.plugins.lead")),
                table,
                new Div(look));
        show();
    }

    private void show() {
        table.show((after, size) -> new Page<>(
                extensions.states().stream()
                        .sorted(Comparator.comparing(PluginState::file))
                        .toList(),
                null));
    }

    private String words(PluginState state) {
        return state.refusal() == null
                ? getTranslation("ui.plugins.installed", state.calls())
                : Note.words(state.refusal(), getLocale());
    }
}
