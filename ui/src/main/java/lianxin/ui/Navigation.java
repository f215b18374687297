package lianxin.ui;

import java.util.List;

/** What one package of views offers to the navigation; each package has exactly one, as a Spring bean. */
public interface Navigation {

    /** The places to go, in the order in which they are shown. */
    List<Destination> destinations();

    /** What is done most often: large buttons on the desk, for those whose roles they name. */
    default List<Destination> shortcuts() {
        return List.of();
    }

    /** What waits for the caller's word; a line with the number 0 is left out. */
    default List<Waiting> waiting() {
        return List.of();
    }
}
