package lianxin.liaison;

import java.util.ArrayList;
import java.util.List;
import lianxin.organization.OrganizationId;
import lianxin.organization.Organizations.StructureChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the arrangement readable place by place when bodies move in the tree. */
@Component
class FollowTheTree {

    private static final int BATCH = 1000;

    private final LiaisonAssignments assignments;

    FollowTheTree(LiaisonAssignments assignments) {
        this.assignments = assignments;
    }

    @EventListener
    void on(StructureChanged event) {
        List<OrganizationId> changed = new ArrayList<>(event.organizations());
        for (int first = 0; first < changed.size(); first += BATCH) {
            assignments.rehang(changed.subList(first, Math.min(first + BATCH, changed.size())));
        }
    }
}
