package lianxin.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import lianxin.kernel.Period;
import org.jspecify.annotations.Nullable;

/** What the rules of Drools match: public beans, because compiled rules live in a class loader of their own. */
public final class Working {

    private Working() {}

    /** What compiled rules call to count what they have collected. */
    public interface Counter {

        /** The number that the table of a parameter holds for this key; -1 where it does not name it. */
        long cell(String parameter, String key);

        boolean flagOf(String parameter, String key);

        /** These posts lie in scope. */
        Scoped scoped(String name, Subject subject, List<?> posts, String window);

        Object count(long target, List<?> items, String day);

        Object days(long target, List<?> items, String day);

        Object sum(long target, List<?> items, String attribute);

        Object distinct(long target, List<?> items, String attribute, String day);

        void judged(
                String duty,
                Scoped scoped,
                @Nullable Holding object,
                boolean encouraged,
                @Nullable Object first,
                @Nullable Object second);

        void counties(Scoped scoped, List<?> points);

        void tenure(Scoped scoped, Holding point);

        void coverage(Scoped scoped, List<?> members, List<?> talks);

        void youth(Scoped scoped, List<?> sessions);

        void noted(String duty, Scoped scoped, List<?> items);
    }

    /** A cadre or branch. */
    public static final class Subject {
        private final long id;
        private final String kind;
        private final Object of;

        public Subject(long id, String kind, Object of) {
            this.id = id;
            this.kind = kind;
            this.of = of;
        }

        public long getId() {
            return id;
        }

        public String getKind() {
            return kind;
        }

        public Object of() {
            return of;
        }
    }

    /** A state of a subject in a window. */
    public static final class Post {
        private final long owner;
        private final String window;
        private final Map<String, Object> attributes;
        private final Object state;

        public Post(long owner, String window, Map<String, Object> attributes, Object state) {
            this.owner = owner;
            this.window = window;
            this.attributes = attributes;
            this.state = state;
        }

        public long getOwner() {
            return owner;
        }

        public String getWindow() {
            return window;
        }

        public String getRank() {
            return String.valueOf(attributes.get("rank"));
        }

        public String getStaffing() {
            return String.valueOf(attributes.get("staffing"));
        }

        public String getBodyLevel() {
            return String.valueOf(attributes.get("body_level"));
        }

        public boolean isLeader() {
            return Boolean.TRUE.equals(attributes.get("leader"));
        }

        public boolean isLeadingBranch() {
            return Boolean.TRUE.equals(attributes.get("leads_branch"));
        }

        public boolean isLeadingBody() {
            return Boolean.TRUE.equals(attributes.get("leading_body"));
        }

        public Object state() {
            return state;
        }
    }

    /** A subject in scope of a group of duties. */
    public static final class Scoped {
        private final long owner;
        private final String name;
        private final String window;
        private final String rank;
        private final String bodyLevel;
        private final boolean whole;
        private final long days;
        private final Object asked;

        public Scoped(
                long owner,
                String name,
                String window,
                Map<String, Object> attributes,
                boolean whole,
                long days,
                Object asked) {
            this.owner = owner;
            this.name = name;
            this.window = window;
            this.rank = String.valueOf(attributes.get("rank"));
            this.bodyLevel = String.valueOf(attributes.get("body_level"));
            this.whole = whole;
            this.days = days;
            this.asked = asked;
        }

        public long getOwner() {
            return owner;
        }

        public String getName() {
            return name;
        }

        public String getWindow() {
            return window;
        }

        public String getRank() {
            return rank;
        }

        public String getBodyLevel() {
            return bodyLevel;
        }

        public boolean isWhole() {
            return whole;
        }

        public long getDays() {
            return days;
        }

        public Object asked() {
            return asked;
        }
    }

    /** A point or member that a subject has in a window. */
    public static final class Holding {
        private final long owner;
        private final String window;
        private final long object;
        private final Map<String, Object> attributes;
        private final long days;
        private final boolean whole;
        private final boolean joined;
        private final boolean left;
        private final long daysToEnd;
        private final Object held;

        public Holding(
                long owner,
                String window,
                long object,
                Map<String, Object> attributes,
                long days,
                boolean whole,
                boolean joined,
                boolean left,
                long daysToEnd,
                Object held) {
            this.owner = owner;
            this.window = window;
            this.object = object;
            this.attributes = attributes;
            this.days = days;
            this.whole = whole;
            this.joined = joined;
            this.left = left;
            this.daysToEnd = daysToEnd;
            this.held = held;
        }

        public long getOwner() {
            return owner;
        }

        public String getWindow() {
            return window;
        }

        public long getObject() {
            return object;
        }

        /** The name of the window from its first to its last day. */
        public String getWindowOfOwn() {
            return "tenure-" + object;
        }

        public boolean isShared() {
            return Boolean.TRUE.equals(attributes.get("shared"));
        }

        public String getEndReason() {
            return String.valueOf(attributes.get("end_reason"));
        }

        public long getDays() {
            return days;
        }

        public boolean isWhole() {
            return whole;
        }

        public boolean isJoined() {
            return joined;
        }

        public boolean isLeft() {
            return left;
        }

        public long getDaysToEnd() {
            return daysToEnd;
        }

        public Object held() {
            return held;
        }
    }

    /** A fact. */
    public static final class Item {
        private final long owner;
        private final int place;
        private final String kind;
        private final long object;
        private final Period days;
        private final Period year;
        private final Map<String, Object> attributes;

        public Item(
                long owner,
                int place,
                String kind,
                long object,
                Period days,
                Period year,
                Map<String, Object> attributes) {
            this.owner = owner;
            this.place = place;
            this.kind = kind;
            this.object = object;
            this.days = days;
            this.year = year;
            this.attributes = attributes;
        }

        public long getOwner() {
            return owner;
        }

        public int getPlace() {
            return place;
        }

        public String getKind() {
            return kind;
        }

        public long getObject() {
            return object;
        }

        public long getLength() {
            return days.days();
        }

        public LocalDate getFirst() {
            return days.first();
        }

        public LocalDate getLast() {
            return days.last();
        }

        /** Whether it begins in the year. */
        public boolean isInYear() {
            return year.contains(days.first());
        }

        public boolean isEndingInYear() {
            return year.contains(days.last());
        }

        public boolean isTouchingYear() {
            return year.overlaps(days);
        }

        /** The school year in which it begins. */
        public String getSchoolYear() {
            int month = days.first().getMonthValue();
            int begun = days.first().getYear() - (month < 9 ? 1 : 0);
            return "school-" + begun;
        }

        public Period days() {
            return days;
        }

        public Object get(String attribute) {
            return attributes.get(attribute);
        }

        public String text(String attribute) {
            return String.valueOf(attributes.get(attribute));
        }

        public long number(String attribute) {
            return attributes.get(attribute) instanceof Long number ? number : 0;
        }

        public boolean flag(String attribute) {
            return Boolean.TRUE.equals(attributes.get(attribute));
        }
    }
}
