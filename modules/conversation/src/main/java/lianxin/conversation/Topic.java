package lianxin.conversation;

/**
 * What young people speak of (集中反映的问题), from a list: it is tallied per branch and month and never stands beside a
 * person or a talk. The words are looked up under {@code conversation.topic.<name>}.
 */
public enum Topic {
    COURSES(Area.STUDY),
    EXAMINATIONS(Area.STUDY),
    SKILLS(Area.STUDY),
    OTHER_STUDY(Area.STUDY),
    LEAGUE_LIFE(Area.THOUGHT),
    PUBLIC_AFFAIRS(Area.THOUGHT),
    PLANS_FOR_LIFE(Area.THOUGHT),
    OTHER_THOUGHT(Area.THOUGHT),
    FINDING_WORK(Area.WORK),
    STARTING_A_BUSINESS(Area.WORK),
    PAY_AND_RIGHTS(Area.WORK),
    CAREER(Area.WORK),
    OTHER_WORK(Area.WORK),
    HOUSING(Area.LIFE),
    PARTNERSHIP(Area.LIFE),
    FAMILY_AND_CHILDREN(Area.LIFE),
    HEALTH(Area.LIFE),
    LEISURE(Area.LIFE),
    OTHER_LIFE(Area.LIFE);

    /** The four headings of 第四条, under {@code conversation.area.<name>}. */
    public enum Area {
        /** 学习. */
        STUDY,
        /** 思想. */
        THOUGHT,
        /** 工作. */
        WORK,
        /** 生活. */
        LIFE
    }

    private final Area area;

    Topic(Area area) {
        this.area = area;
    }

    /** Under which heading it stands. */
    public Area area() {
        return area;
    }
}
