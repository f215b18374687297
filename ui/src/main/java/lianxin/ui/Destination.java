package lianxin.ui;

import com.vaadin.flow.component.Component;
import java.util.EnumSet;
import java.util.Set;
import lianxin.kernel.Role;

/**
 * One place in the navigation.
 *
 * @param word i18n key of its name
 * @param icon its icon
 * @param screen the view behind it
 * @param group under which heading it stands on wide screens
 * @param front whether it is worth one of the few places at a phone's thumb
 * @param roles for whom it is worth offering, of those who may open it
 */
public record Destination(
        String word, Icon icon, Class<? extends Component> screen, Group group, boolean front, Set<Role> roles) {

    /** The headings of the navigation, in order. */
    public enum Group {
        /** 我的工作. */
        WORK,
        /** 组织与人员. */
        PEOPLE,
        /** 管理. */
        ADMINISTRATION
    }

    public Destination {
        roles = Set.copyOf(roles);
    }

    /** A place for everybody who may open it. */
    public Destination(String word, Icon icon, Class<? extends Component> screen, Group group, boolean front) {
        this(word, icon, screen, group, front, EnumSet.allOf(Role.class));
    }
}
