package lianxin.conversation;

import java.time.LocalDate;
import java.time.YearMonth;
import lianxin.organization.CadreId;
import lianxin.organization.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * Something to follow up (需要跟进的事项). It belongs to a branch and a month, never to a talk or a person.
 *
 * @param organization where it was raised
 * @param handledBy the body that has it in hand: the same, or the one above when it was reported
 * @param content what is to be done
 * @param result what came of it, null while it is open
 */
public record FollowUp(
        FollowUpId id,
        OrganizationId organization,
        OrganizationId handledBy,
        Content content,
        @Nullable Result result) {

    /**
     * What is to be done.
     *
     * @param matter in a few words, without names
     * @param responsible the cadre in charge, null when the body as a whole is
     * @param due last day for it
     */
    public record Content(
            YearMonth month,
            Topic topic,
            String matter,
            Handling handling,
            @Nullable CadreId responsible,
            LocalDate due) {}

    /**
     * What came of it.
     *
     * @param text in a few words, without names
     * @param participants number of young people who took part where it was a collective action, otherwise 0
     */
    public record Result(LocalDate day, String text, int participants) {}

    FollowUp closedWith(Result outcome) {
        return new FollowUp(id, organization, handledBy, content, outcome);
    }
}
