package lianxin.ui.organization;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.PollEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteParameters;
import com.vaadin.flow.shared.Registration;
import jakarta.annotation.security.PermitAll;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import lianxin.kernel.HouseClock;
import lianxin.organization.Organizations;
import lianxin.organization.RosterImport;
import lianxin.organization.RosterImport.Course;
import lianxin.organization.RosterImport.ImportId;
import lianxin.organization.RosterImport.Stage;
import lianxin.ui.Background;
import lianxin.ui.Screen;
import org.jspecify.annotations.Nullable;

/**
 * 名册导入 in three steps: choose a workbook, look at what it would do, confirm. Nothing is written before the third. The
 * work goes on when the screen is left; its address leads back to it.
 */
@Route("import/:import?([0-9]*)")
@PermitAll
class RosterImportView extends Screen implements BeforeEnterObserver {

    private static final long serialVersionUID = 1L;
    private static final String PARAMETER = "import";
    private static final int NEWS_EVERY_MILLIS = 700;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final transient RosterImport imports;
    private final transient Organizations organizations;
    private final transient HouseClock clock;
    private final ImportSteps steps = new ImportSteps();
    private final Div work = new Div();
    private transient Optional<ImportId> shown = Optional.empty();
    private transient @Nullable ImportProgress progress;
    private @Nullable Registration news;

    RosterImportView(RosterImport imports, Organizations organizations, HouseClock clock) {
        super("ui.import");
        this.imports = imports;
        this.organizations = organizations;
        this.clock = clock;
        work.addClassName("lx-section");
        add(steps, work);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        shown = event.getRouteParameters().getLong(PARAMETER).map(ImportId::new);
        show();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        news = ComponentUtil.addListener(event.getUI(), PollEvent.class, poll -> follow());
        askForNews(event.getUI());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        Optional.ofNullable(news).ifPresent(Registration::remove);
    }

    private void askForNews(UI ui) {
        ui.setPollInterval(progress == null ? -1 : NEWS_EVERY_MILLIS);
    }

    /** Shows how far it has come, and what comes next when it is through. */
    private void follow() {
        if (progress != null) {
            Optional<Course> course = shown.flatMap(imports::find);
            if (course.filter(this::isUnderWay).isPresent()) {
                course.ifPresent(progress::show);
            } else {
                show();
            }
        }
    }

    private boolean isUnderWay(Course course) {
        return (course.stage() == Stage.READING || course.stage() == Stage.WRITING)
                && course.movedAt().isAfter(clock.instant().minus(PATIENCE));
    }

    private void show() {
        progress = null;
        work.removeAll();
        shown.ifPresentOrElse(id -> show(imports.find(id).orElseThrow(NotFoundException::new)), () -> {
            steps.at(0);
            work.add(new ImportChoice(imports, this::read));
            List<Course> mine = imports.mine();
            if (!mine.isEmpty()) {
                work.add(new H2(getTranslation("ui.import.mine")), new ImportList(mine));
            }
        });
        getUI().ifPresent(this::askForNews);
    }

    private void show(Course course) {
        steps.at(course.stage() == Stage.WRITING || course.stage() == Stage.WRITTEN ? 2 : 1);
        if (isUnderWay(course)) {
            progress = new ImportProgress(course);
            work.add(progress);
        } else {
            work.add(new ImportReview(course, imports, organizations, () -> confirm(course.id()), () -> {
                imports.discard(course.id());
                UI.getCurrentOrThrow().navigate(RosterImportView.class);
            }));
        }
    }

    private void read(RosterImport.Sheet sheet, Path workbook) {
        ImportId id = imports.open(sheet);
        beside(() -> readAndForget(id, workbook));
        UI.getCurrentOrThrow().navigate(RosterImportView.class, parameters(id));
    }

    private Object readAndForget(ImportId id, Path workbook) {
        try {
            return imports.read(id, workbook, done -> {});
        } finally {
            try {
                Files.deleteIfExists(workbook);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private void confirm(ImportId id) {
        imports.find(id).ifPresent(course -> {
            steps.at(2);
            work.removeAll();
            progress = new ImportProgress(course);
            work.add(progress);
            beside(() -> imports.confirm(id, done -> {}));
            askForNews(UI.getCurrentOrThrow());
        });
    }

    /** Works beside the screen, which asks for news; whichever screen of imports is open then looks once more at the end. */
    private static void beside(Supplier<Object> task) {
        UI ui = UI.getCurrentOrThrow();
        Background.start(
                ui, step -> task.get(), step -> {}, end -> ComponentUtil.fireEvent(ui, new PollEvent(ui, false)));
    }

    static RouteParameters parameters(ImportId id) {
        return new RouteParameters(PARAMETER, Long.toString(id.value()));
    }
}
