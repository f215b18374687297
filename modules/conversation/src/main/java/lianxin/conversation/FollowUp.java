package lianxin.conversation;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import lianxin.ledger.ExtraValue;
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
     * @param extra what stands in the fields and values that the tenant's packs have added
     */
    public record Content(
            YearMonth month,
            Topic topic,
            String matter,
            Handling handling,
            @Nullable CadreId responsible,
            LocalDate due,
            List<ExtraValue> extra) {

        public Content {
            extra = List.copyOf(extra);
        }

        /** A matter without anything in further fields. */
        public Content(
                YearMonth month,
                Topic topic,
                String matter,
                Handling handling,
                @Nullable CadreId responsible,
                LocalDate due) {
            this(month, topic, matter, handling, responsible, due, List.of());
        }

        /** The same matter with this in the further fields. */
        public Content with(List<ExtraValue> values) {
            return new Content(month, topic, matter, handling, responsible, due, values);
        }
    }

    /**
     * What came of it.
     *
     * @param text in a few words, without names
     * @param participants number of young people who took part where it was a collective action, otherwise 0
     */
    public record Result(LocalDate day, String text, int participants) {}

    FollowUp closedWith(Result outcome, List<ExtraValue> extra) {
        return new FollowUp(id, organization, handledBy, content.with(extra), outcome);
    }
}
