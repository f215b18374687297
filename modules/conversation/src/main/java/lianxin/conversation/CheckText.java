package lianxin.conversation;

import java.util.List;
import lianxin.kernel.Refusal;
import lianxin.privacy.FreeText;

/** What is asked of the few words that may be typed here. */
final class CheckText {

    /** Characters that every free text of this module takes. */
    static final int LONGEST = 200;

    private CheckText() {}

    static List<Refusal> refusals(String field, String text) {
        return text.isBlank()
                ? List.of(Refusal.of(field, "conversation.text-missing"))
                : FreeText.refusals(field, text, LONGEST);
    }
}
