package lianxin.ui.conversation;

import lianxin.conversation.FollowUp;
import lianxin.conversation.Handling;
import lianxin.conversation.Topic;
import lianxin.ui.CodedChoice;
import lianxin.ui.Speech;

/** How the codes of a follow-up are said, with what packs have added under them. */
final class FollowUpWords {

    private FollowUpWords() {}

    static String topic(FollowUp.Content content, Speech speech) {
        return topic(CodedChoice.of(content.topic(), content.extra(), "area"), speech);
    }

    /** A topic, or a closer word for its heading, under the heading, as in 工作 · 求职就业. */
    static String topic(CodedChoice<Topic> topic, Speech speech) {
        return speech.say("conversation.area." + topic.code().area().name()) + " · "
                + (topic.detail() == null
                        ? speech.say("conversation.topic." + topic.code().name())
                        : speech.say(topic.detail().words()));
    }

    static String handling(FollowUp.Content content, Speech speech) {
        return handling(CodedChoice.of(content.handling(), content.extra(), "handling"), speech);
    }

    static String handling(CodedChoice<Handling> handling, Speech speech) {
        return handling.words(
                speech.say("conversation.handling." + handling.code().name()), speech);
    }
}
