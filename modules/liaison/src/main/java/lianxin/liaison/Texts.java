package lianxin.liaison;

import java.util.ArrayList;
import java.util.List;
import lianxin.kernel.Refusal;
import lianxin.privacy.FreeText;

/** What is asked of words that somebody types. */
final class Texts {

    /** Characters that the columns of names and documents take. */
    static final int NAME = 60;

    private static final int REASON = 200;
    private static final int CONTENT = 500;

    private Texts() {}

    /** Why a reason cannot be stored; empty when it can. */
    static List<Refusal> reason(String reason, boolean needed) {
        List<Refusal> refusals = new ArrayList<>(FreeText.refusals("reason", reason, REASON));
        if (needed && reason.isBlank()) {
            refusals.add(Refusal.of("reason", "liaison.reason-missing"));
        }
        return refusals;
    }

    /** Why a part of a record cannot be stored; empty when it can. */
    static List<Refusal> content(String field, String text, boolean needed) {
        List<Refusal> refusals = new ArrayList<>(FreeText.refusals(field, text, CONTENT));
        if (needed && text.isBlank()) {
            refusals.add(Refusal.of(field, "liaison.text-missing"));
        }
        return refusals;
    }
}
