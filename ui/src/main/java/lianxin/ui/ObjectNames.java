package lianxin.ui;

import java.util.Collection;
import java.util.Map;

/** What the objects of one duty area are called: points of 联系点, members of 谈心. A bean of the package of that area. */
public interface ObjectNames {

    /** The duty area, as in {@code liaison}. */
    String area();

    /** Names as far as the caller may see them; ids without one are left out. */
    Map<Long, String> names(Collection<Long> ids);
}
