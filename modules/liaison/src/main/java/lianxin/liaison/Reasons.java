package lianxin.liaison;

import java.util.ArrayList;
import java.util.List;
import lianxin.kernel.Refusal;
import lianxin.privacy.FreeText;

/** What is asked of the words with which somebody explains a change. */
final class Reasons {

    private static final int LONGEST = 200;

    private Reasons() {}

    /** Why these words cannot be stored; empty when they can. */
    static List<Refusal> refusals(String reason, boolean needed) {
        List<Refusal> refusals = new ArrayList<>(FreeText.refusals("reason", reason, LONGEST));
        if (needed && reason.isBlank()) {
            refusals.add(Refusal.of("reason", "liaison.reason-missing"));
        }
        return refusals;
    }
}
