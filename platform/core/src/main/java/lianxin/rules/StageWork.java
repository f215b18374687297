package lianxin.rules;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import lianxin.kernel.Period;
import lianxin.ledger.Subject;
import lianxin.ledger.SubjectKind;
import org.springframework.beans.factory.ObjectProvider;

/** What is done in one stage for subjects that are due in it. A bean for each stage that packs can speak of. */
interface StageWork {

    Stage stage();

    /** Whether there is, or was, anything to keep for subjects of this kind. */
    boolean concerns(SubjectKind kind);

    /**
     * Makes what is kept equal to what the inputs say, for all periods that touch these days, under the locks of the
     * subjects; returns how many results differed.
     */
    int keep(SubjectKind kind, Collection<Long> subjects, Period days);

    /** The stages that have work, in order. */
    static List<StageWork> inOrder(ObjectProvider<StageWork> works) {
        return works.stream().sorted(Comparator.comparing(StageWork::stage)).toList();
    }

    /** What has changed in a stage is due in the next one that has work. */
    static void pass(
            ObjectProvider<StageWork> works, Stage from, Collection<Subject> changed, LocalDate since, WorkDue due) {
        inOrder(works).stream()
                .map(StageWork::stage)
                .filter(stage -> stage.compareTo(from) > 0)
                .findFirst()
                .ifPresent(next -> due.note(next, changed, since));
    }
}
