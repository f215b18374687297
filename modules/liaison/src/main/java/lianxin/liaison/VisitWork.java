package lianxin.liaison;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
     * @param extra the closer word for the topic that a pack has added, if any
     */
    public record PolicyBriefing(Topic topic, int audience, List<ExtraValue> extra) {

        /** What is explained. */
        public enum Topic {
            /** 党的政策理论. */
            PARTY_POLICY,
            /** 全团重大决策部署. */
            LEAGUE_DECISION
        }

        /** What was kept before there were closer words has none. */
        public PolicyBriefing {
            extra = extra == null ? List.of() : List.copyOf(extra);
        }

        /** A briefing by its topic alone. */
        public PolicyBriefing(Topic topic, int audience) {
            this(topic, audience, List.of());
        }
    }

    /**
     * 访谈: how many young people of one field were interviewed.
     *
     * @param number all of them
     * @param firstTime how many of them the cadre met for the first time, as the cadre declares
     * @param extra the closer word for the field that a pack has added, if any
     */
    public record YouthInterview(YouthField field, int number, int firstTime, List<ExtraValue> extra) {

        /** What was kept before there were closer words has none. */
        public YouthInterview {
            extra = extra == null ? List.of() : List.copyOf(extra);
        }

        /** Interviews by their field alone. */
        public YouthInterview(YouthField field, int number, int firstTime) {
            this(field, number, firstTime, List.of());
        }
    }

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

    /** The same work with these rows. */
    VisitWork with(List<PolicyBriefing> told, List<YouthInterview> met) {
        return new VisitWork(residentStudy, companions, tasks, threeTogethers, told, met, extra);
    }

    /** All closer words that stand in its rows. */
    List<ExtraValue> details() {
        return Stream.concat(
                        briefings.stream().map(PolicyBriefing::extra),
                        interviews.stream().map(YouthInterview::extra))
                .flatMap(List::stream)
                .toList();
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
