package lianxin.document;

import java.util.List;
import java.util.function.Consumer;
import lianxin.kernel.Period;
import lianxin.organization.OrganizationId;

/** A table that a module lets print. What it says depends on body and days alone, never on who asks. */
public interface PrintableTable {

    /** Stable name, as in {@code liaison.arrangement}; of 40 characters at most. */
    String kind();

    /** The name that stands above it, in Chinese. */
    String title();

    /** Names of the columns of a table about these days, in Chinese and in order. */
    List<String> headings(Period days);

    /** Whether the caller may print it for this body. */
    boolean mayPrint(OrganizationId body);

    /** Hands over the lines as they stand today, each with a text for every heading, in an order that stays the same. */
    void lines(OrganizationId body, Period days, Consumer<List<String>> line);
}
