package lianxin.conversation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lianxin.kernel.Page;
import lianxin.kernel.Period;
import lianxin.ledger.RecordForm;
import lianxin.organization.OrganizationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lists the follow-ups of a body. */
@Component
class ReadFollowUps {

    private final FollowUpReach reach;
    private final FollowUps followUps;
    private final FollowUpFields fields;

    ReadFollowUps(FollowUpReach reach, FollowUps followUps, FollowUpFields fields) {
        this.reach = reach;
        this.followUps = followUps;
        this.fields = fields;
    }

    RecordForm form(LocalDate day) {
        return fields.form(day);
    }

    Optional<FollowUp> find(FollowUpId id) {
        return followUps
                .byId(id)
                .filter(found -> reach.readable(found.organization()) || reach.readable(found.handledBy()));
    }

    Optional<List<FollowUp>> ofYear(OrganizationId organization, int year) {
        return reach.readable(organization)
                ? Optional.of(followUps.in(organization, Period.year(year)))
                : Optional.empty();
    }

    Page<FollowUp> of(OrganizationId organization, boolean open, @Nullable String after, int size) {
        if (!reach.readable(organization)) {
            return new Page<>(List.of(), null);
        }
        return open
                ? open(organization, Place.of(after, Place.START), size)
                : closed(organization, Place.of(after, Place.END), size);
    }

    private Page<FollowUp> open(OrganizationId organization, Place place, int size) {
        return Page.of(
                followUps.open(organization, place, size + 1),
                size,
                followUp -> new Place(followUp.content().due(), followUp.id().value()).key());
    }

    private Page<FollowUp> closed(OrganizationId organization, Place place, int size) {
        return Page.of(
                followUps.closed(organization, place, size + 1),
                size,
                followUp -> new Place(
                                Objects.requireNonNull(followUp.result()).day(),
                                followUp.id().value())
                        .key());
    }
}
