package lianxin.liaison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import lianxin.kernel.Refusal;
import lianxin.liaison.PracticalDeed.Progress;
import lianxin.privacy.FreeText;

/** What is asked of a deed, a problem or a key contact before it is stored. */
final class PointRecordChecks {

    private static final int LONGEST = 500;

    private PointRecordChecks() {}

    /** Why it cannot be stored; empty when it can. */
    static List<Refusal> refusals(PointRecord record, LocalDate today) {
        List<Refusal> refusals = new ArrayList<>();
        switch (record) {
            case PracticalDeed deed -> check(deed, today, refusals);
            case LiaisonProblem problem -> check(problem, today, refusals);
            case KeyContact contact -> {
                if (contact.days().first().isAfter(today)) {
                    refusals.add(Refusal.of("since", "contact.future"));
                }
            }
        }
        return refusals;
    }

    private static void check(PracticalDeed deed, LocalDate today, List<Refusal> refusals) {
        require("title", deed.title(), refusals);
        if (deed.beneficiaries() < 0) {
            refusals.add(Refusal.of("beneficiaries", "visit.negative-number"));
        }
        LocalDate doneOn = deed.doneOn();
        if ((deed.progress() == Progress.DONE) != (doneOn != null)) {
            refusals.add(Refusal.of("doneOn", "deed.done-day"));
        } else if (doneOn != null && (doneOn.isAfter(today) || doneOn.isBefore(deed.promisedOn()))) {
            refusals.add(Refusal.of("doneOn", "deed.done-outside"));
        }
        if (deed.promisedOn().isAfter(today)) {
            refusals.add(Refusal.of("promisedOn", "deed.future"));
        }
        if (deed.progress() == Progress.DROPPED && deed.result().isBlank()) {
            refusals.add(Refusal.of("result", "liaison.text-missing"));
        }
        refusals.addAll(FreeText.refusals("result", deed.result(), LONGEST));
        refusals.addAll(FreeText.refusals("proof", deed.proof(), LONGEST));
    }

    private static void check(LiaisonProblem problem, LocalDate today, List<Refusal> refusals) {
        require("title", problem.title(), refusals);
        refusals.addAll(FreeText.refusals("handedTo", problem.handedTo(), LONGEST));
        refusals.addAll(FreeText.refusals("answer", problem.answer(), LONGEST));
        if (problem.foundOn().isAfter(today)) {
            refusals.add(Refusal.of("foundOn", "problem.future"));
        }
        if (problem.due().isBefore(problem.foundOn())) {
            refusals.add(Refusal.of("due", "problem.due-before-found"));
        }
        LocalDate answeredOn = problem.answeredOn();
        if (problem.answer().isBlank() != (answeredOn == null)) {
            refusals.add(Refusal.of("answeredOn", "problem.answer-day"));
        } else if (answeredOn != null && (answeredOn.isAfter(today) || answeredOn.isBefore(problem.foundOn()))) {
            refusals.add(Refusal.of("answeredOn", "problem.answer-outside"));
        }
    }

    private static void require(String field, String text, List<Refusal> refusals) {
        if (text.isBlank()) {
            refusals.add(Refusal.of(field, "liaison.text-missing"));
        }
        refusals.addAll(FreeText.refusals(field, text, LONGEST));
    }
}
