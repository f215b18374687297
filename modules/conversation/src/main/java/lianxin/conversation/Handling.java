package lianxin.conversation;

/** How a follow-up is handled; the words are looked up under {@code conversation.handling.<name>}. */
public enum Handling {
    /** 本级解决. */
    OWN_LEVEL,
    /** 上报: the body above takes it over. */
    REPORTED,
    /** 转12355. */
    HELPLINE,
    /** 教育引导活动: a collective action that answers a topic. */
    GUIDANCE
}
