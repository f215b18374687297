package lianxin.conversation;

import java.util.Locale;
import java.util.ResourceBundle;
import lianxin.ledger.ExtraValue;

/** Where everything stands in the sheet of a branch, and its words: paper of the League is in Chinese. */
final class SheetLayout {

    static final int BRANCH_ROW = 1;
    static final int DAY_ROW = 3;
    static final int FORM_ROW = 4;
    static final int RESEARCH_ROW = 5;
    static final int OTHERS_ROW = 6;
    static final int HEAD_ROW = 7;
    static final int FIRST_MEMBER_ROW = 8;

    static final int ID_COLUMN = 0;
    static final int NAME_COLUMN = 1;
    static final int JOINED_COLUMN = 2;
    static final int FIRST_TALK_COLUMN = 3;
    static final int TALK_COLUMNS = 6;

    private static final ResourceBundle WORDS =
            ResourceBundle.getBundle("i18n.conversation", Locale.SIMPLIFIED_CHINESE);

    private SheetLayout() {}

    static String word(String key) {
        return WORDS.getString("conversation." + key);
    }

    /** What stands above the column of a talk, the first being 1. */
    static String talk(int number) {
        return word("sheet.talk").replace("{0}", Integer.toString(number));
    }

    static String word(TalkForm form) {
        return word("form." + form.name());
    }

    /** The form of a talk, with the closer one that a pack has added. */
    static String form(HeartToHeartTalk.Content content) {
        return ExtraValue.closer(word(content.form()), content.extra(), "form");
    }
}
