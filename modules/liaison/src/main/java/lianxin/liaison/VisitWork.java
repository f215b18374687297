package lianxin.liaison;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import lianxin.ledger.ExtraValue;

/**
 * What was done during a visit, by numbers and kinds; nobody who was met is named. All of it may be filled in later.
 *
 * @param residentStudy 兼作驻点调研: whether the stay is a resident study as well
 * @param companions 随行人数
 * @param extra what stands in the fields that the tenant's packs have added
 */
public record VisitWork(
        boolean residentStudy,
        int companions,
        Set<Task> tasks,
        List<ThreeTogethers> threeTogethers,
        List<PolicyBriefing> briefings,
        List<YouthInterview> interviews,
        List<ExtraValue> extra) {

    /** Nothing but the visit itself, as on the day of arrival. */
    public static final VisitWork NONE = new VisitWork(false, 0, Set.of(), List.of(), List.of(), List.of());

    /** The tasks that the article names for work at a point. */
    public enum Task {
        /** 调查研究. */
        RESEARCH,
        /** 指导工作. */
        GUIDANCE,
        /** 解决问题. */
        PROBLEM_SOLVING,
        /** 优化环境. */
        ENVIRONMENT,
        /** 交青年友. */
        FRIENDSHIP
    }

    /**
     * 三同: a day shared with ordinary young people.
     *
     * @param kinds what was shared, at least one
     */
    public record ThreeTogethers(LocalDate day, Set<Kind> kinds) {

        /** What is shared with them. */
        public enum Kind {
            /** 同劳动. */
            WORK,
            /** 同学习. */
            STUDY,
            /** 同生活. */
            LIVING
        }

        public ThreeTogethers {
            kinds = Set.copyOf(kinds);
        }
    }

    /**
     * 宣讲.
     *
     * @param audience head-count of those who listened
     */
    public record PolicyBriefing(Topic topic, int audience) {

        /** What is explained. */
        public enum Topic {
            /** 党的政策理论. */
            PARTY_POLICY,
            /** 全团重大决策部署. */
            LEAGUE_DECISION
        }
    }

    /**
     * 访谈: how many young people of one field were interviewed.
     *
     * @param number all of them
     * @param firstTime how many of them the cadre met for the first time, as the cadre declares
     */
    public record YouthInterview(YouthField field, int number, int firstTime) {}

    /** What was kept before there were further fields has none. */
    public VisitWork {
        tasks = Set.copyOf(tasks);
        threeTogethers = List.copyOf(threeTogethers);
        briefings = List.copyOf(briefings);
        interviews = List.copyOf(interviews);
        extra = extra == null ? List.of() : List.copyOf(extra);
    }

    /** Work without anything in further fields. */
    public VisitWork(
            boolean residentStudy,
            int companions,
            Set<Task> tasks,
            List<ThreeTogethers> threeTogethers,
            List<PolicyBriefing> briefings,
            List<YouthInterview> interviews) {
        this(residentStudy, companions, tasks, threeTogethers, briefings, interviews, List.of());
    }

    /** The same work with this in the further fields. */
    public VisitWork with(List<ExtraValue> values) {
        return new VisitWork(residentStudy, companions, tasks, threeTogethers, briefings, interviews, values);
    }

    /** How many young people were interviewed. */
    public int interviewed() {
        return interviews.stream().mapToInt(YouthInterview::number).sum();
    }

    /** How many of them for the first time. */
    public int interviewedFirstTime() {
        return interviews.stream().mapToInt(YouthInterview::firstTime).sum();
    }
}
