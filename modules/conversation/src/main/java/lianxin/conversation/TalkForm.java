package lianxin.conversation;

/** How a talk was held; the words are looked up under {@code conversation.form.<name>}. */
public enum TalkForm {
    /** 个别谈话. */
    INDIVIDUAL,
    /** 集体座谈. */
    GROUP,
    /** 随机交流. */
    CHANCE,
    /** 电话或网络. */
    REMOTE
}
