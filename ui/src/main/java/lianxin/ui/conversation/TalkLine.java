package lianxin.ui.conversation;

import com.vaadin.flow.component.html.Span;
import java.time.LocalDate;
import lianxin.conversation.HeartToHeartTalk.Content;

/** A talk in one line: the day, the form, how many took part. */
final class TalkLine extends Span {

    private static final long serialVersionUID = 1L;

    /** An empty line. */
    TalkLine() {}

    TalkLine(Content content, int members) {
        say(content.day(), TalkFormChoice.of(content.form(), content.extra()), members, content.others());
    }

    void say(LocalDate day, TalkFormChoice form, int members, int others) {
        StringBuilder words = new StringBuilder(getTranslation("ui.talk.line.begin", day.toString(), form.words(this)));
        if (members > 0 || others == 0) {
            words.append(getTranslation("ui.talk.line.members", members));
        }
        if (others > 0) {
            words.append(getTranslation("ui.talk.line.others", others));
        }
        setText(words.toString());
    }
}
