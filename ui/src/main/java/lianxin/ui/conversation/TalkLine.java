package lianxin.ui.conversation;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import lianxin.conversation.HeartToHeartTalk.Content;
import lianxin.conversation.TalkForm;
import lianxin.ui.CodedChoice;

/** A talk in one line: the day, the form, how many took part. */
final class TalkLine extends Span {

    private static final long serialVersionUID = 1L;

    /** An empty line. */
    TalkLine() {}

    TalkLine(Content content, int members) {
        say(content.day(), CodedChoice.of(content.form(), content.extra(), "form"), members, content.others());
    }

    static String words(Component speaker, CodedChoice<TalkForm> form) {
        return form.words(
                speaker.getTranslation("conversation.form." + form.code().name()), speaker::getTranslation);
    }

    void say(LocalDate day, CodedChoice<TalkForm> form, int members, int others) {
        StringBuilder words =
                new StringBuilder(getTranslation("ui.talk.line.begin", day.toString(), words(this, form)));
        if (members > 0 || others == 0) {
            words.append(getTranslation("ui.talk.line.members", members));
        }
        if (others > 0) {
            words.append(getTranslation("ui.talk.line.others", others));
        }
        setText(words.toString());
    }
}
