package lianxin.ui.conversation;

import lianxin.organization.Organizations;
import lianxin.ui.OrganizationPicker;

/** Finds a branch at or below the caller's own body. */
final class BranchPicker {

    private BranchPicker() {}

    static OrganizationPicker of(String label, Organizations organizations) {
        OrganizationPicker picker = new OrganizationPicker(
                label, organizations, body -> body.description().kind().isBranch());
        picker.setWidthFull();
        return picker;
    }
}
