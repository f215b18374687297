package lianxin.liaison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lianxin.kernel.Refusal;
import lianxin.liaison.PracticalDeed.Progress;

/** What is asked of a deed, a problem or a key contact before it is stored. */
final class PointRecordChecks {

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

    /** What was typed in words, by field. */
    static Map<String, String> texts(PointRecord record) {
        return switch (record) {
            case PracticalDeed deed -> Map.of("title", deed.title(), "result", deed.result(), "proof", deed.proof());
            case LiaisonProblem problem ->
                Map.of("title", problem.title(), "handedTo", problem.handedTo(), "answer", problem.answer());
            case KeyContact contact -> Map.of();
        };
    }

    private static void check(PracticalDeed deed, LocalDate today, List<Refusal> refusals) {
        refusals.addAll(Texts.content("title", deed.title(), true));
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
        refusals.addAll(Texts.content("result", deed.result(), deed.progress() == Progress.DROPPED));
        refusals.addAll(Texts.content("proof", deed.proof(), false));
    }

    private static void check(LiaisonProblem problem, LocalDate today, List<Refusal> refusals) {
        refusals.addAll(Texts.content("title", problem.title(), true));
        refusals.addAll(Texts.content("handedTo", problem.handedTo(), false));
        refusals.addAll(Texts.content("answer", problem.answer(), false));
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
}
