package lianxin.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import lianxin.kernel.Id;
import lianxin.kernel.Page;
import org.jspecify.annotations.Nullable;

/**
 * A long list and beside it the details of the one chosen; the address says which. The route of such a screen ends in
 * {@code :id?([0-9]*)}.
 */
public abstract class ListScreen<R, I extends Id> extends Screen implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;

    /** Name of the part of the address that says which one is chosen. */
    private static final String PARAMETER = "id";

    private final transient LongFunction<I> ids;
    private final KeysetTable<R> table;
    private final Split split;
    private transient Optional<I> chosen = Optional.empty();

    /**
     * A screen of this name, given as i18n key.
     *
     * @param ids makes an id from the number in the address
     */
    protected ListScreen(String key, LongFunction<I> ids, EmptyState empty) {
        super(key);
        this.ids = ids;
        table = new KeysetTable<>(getTranslation(key), empty);
        split = new Split();
    }

    /** Lays the screen out: what stands above the list, and the table, to which the columns are added. */
    protected final KeysetTable<R> lay(Component... above) {
        split.list(Stream.concat(Stream.of(above), Stream.of(table)).toArray(Component[]::new));
        add(split);
        return table;
    }

    /** Offers to enter a new one; {@code form} puts its form into the details. */
    protected final void offer(String word, Icon icon, Consumer<Details> form) {
        Button button = new Button(getTranslation(word), icon.create(), click -> begin(word, form));
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        addActions(button);
    }

    /** Puts the form of a new one into the details. */
    protected final void begin(String word, Consumer<Details> form) {
        Details details = new Details(getTranslation(word), new RouterLink(getClass()));
        split.choose(details);
        form.accept(details);
    }

    /** The rows after a key. */
    protected abstract Page<R> rows(@Nullable String after, int size);

    /** The details of one; empty when there is none such within reach. */
    protected abstract Optional<Details> details(I id);

    /** Reads the list again from its beginning. */
    protected final void list() {
        table.show(this::rows);
    }

    /** Whether this is the one whose details are shown. */
    protected final boolean isChosen(I id) {
        return chosen.filter(id::equals).isPresent();
    }

    /** A link to the details of one. */
    protected final RouterLink link(String text, I id) {
        return new RouterLink(text, getClass(), parameters(id));
    }

    @Override
    public final void beforeEnter(BeforeEnterEvent event) {
        chosen = event.getRouteParameters().getLong(PARAMETER).map(ids::apply);
        chosen.map(id -> details(id).orElseThrow(NotFoundException::new))
                .ifPresentOrElse(split::choose, split::chooseNone);
        list();
    }

    /** Goes to the details of one. */
    protected static void open(Class<? extends ListScreen<?, ?>> screen, Id id) {
        UI.getCurrentOrThrow().navigate(screen, parameters(id));
    }

    /** What an address says of the one that is chosen. */
    public static RouteParameters parameters(Id id) {
        return new RouteParameters(PARAMETER, Long.toString(id.value()));
    }
}
