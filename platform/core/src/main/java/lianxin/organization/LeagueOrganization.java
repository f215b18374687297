package lianxin.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lianxin.kernel.Period;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as it stands now, or as it stood at its end.
 *
 * @param code stable code; a territorial committee carries the code of its division
 * @param description what may change in time beside the place in the tree
 * @param ancestors from the root of the tenant down to the parent; empty for the root
 * @param existence from the day it was opened to the last day before it was closed
 */
public record LeagueOrganization(
        OrganizationId id, String code, Description description, List<OrganizationId> ancestors, Period existence) {

    public LeagueOrganization {
        ancestors = List.copyOf(ancestors);
    }

    /**
     * What an organisation is called and what it is. Level, kind, leading body and place in the tree are four things that
     * do not follow from one another.
     *
     * @param leadingBody whether it is a leading body of the League (领导机关)
     * @param divisionCode GB/T 2260 code of the place it covers, empty beside the territorial line
     */
    public record Description(
            String name,
            OrganizationLevel level,
            OrganizationKind kind,
            boolean leadingBody,
            OrganizationField field,
            String divisionCode) {

        private static final Pattern COMMITTEE = Pattern.compile("共青团(.+?)(工作)?委员会");

        /** The place that a territorial committee covers, as in 咸丰县; its name where it covers none. */
        public String place() {
            Matcher committee = COMMITTEE.matcher(name);
            return !divisionCode.isEmpty() && committee.matches() ? committee.group(1) : name;
        }

        Description named(String other) {
            return new Description(other, level, kind, leadingBody, field, divisionCode);
        }
    }

    /**
     * An organisation during a stretch of days in which nothing about it changed.
     *
     * @param ancestors from the root down to the parent
     */
    public record Version(OrganizationId id, Period period, Description description, List<OrganizationId> ancestors) {

        /** From the root down to the organisation itself. */
        public List<OrganizationId> line() {
            return Stream.concat(ancestors.stream(), Stream.of(id)).toList();
        }
    }

    /** Its name now. */
    public String name() {
        return description.name();
    }

    /** The organisation directly above, null for the root. */
    public @Nullable OrganizationId parent() {
        return ancestors.isEmpty() ? null : ancestors.getLast();
    }

    /** Whether it exists on this day. */
    public boolean isOpen(LocalDate day) {
        return existence.contains(day);
    }

    /**
     * The ids from the root down to this organisation, in ASCII: whatever lies at or below it has a path that begins like
     * this, and is read in that order by a range of an index.
     */
    public String path() {
        return TreePath.of(ancestors, id);
    }
}
