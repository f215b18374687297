package lianxin.ui.organization;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import lianxin.organization.RosterImport.Course;
import lianxin.organization.RosterImport.Stage;

/** How many rows are read, or of how many rows how many are written. */
final class ImportProgress extends Div {

    private static final long serialVersionUID = 1L;

    private final Paragraph words = new Paragraph();
    private final ProgressBar bar = new ProgressBar();

    ImportProgress(Course course) {
        addClassName("lx-card");
        words.getElement().setAttribute("aria-live", "polite");
        bar.getElement().setAttribute("aria-label", getTranslation("ui.import.progress"));
        bar.setIndeterminate(true);
        add(words, bar);
        show(course);
    }

    void show(Course course) {
        boolean writing = course.stage() == Stage.WRITING && course.total() > 0;
        words.setText(
                writing
                        ? getTranslation("ui.import.writing", course.done(), course.total())
                        : getTranslation(
                                course.stage() == Stage.READING ? "ui.import.reading" : "ui.import.starting",
                                course.done()));
        bar.setIndeterminate(!writing);
        if (writing) {
            bar.setMax(course.total());
            bar.setValue(Math.min(course.done(), course.total()));
        }
    }
}
