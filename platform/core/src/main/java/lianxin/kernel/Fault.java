package lianxin.kernel;

/** Something unexpected: a defect, a broken rule of the house or a dead neighbour. What a user can mend is a {@link Refusal}. */
public final class Fault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of trouble; decides what the outside is told. */
    public enum Category {
        /** Work on a tenant's data without a tenant. */
        NO_CALLER,
        /** An attempt across the wall between tenants. */
        WALL,
        /** The caller's role or reach does not allow the call; the screen should not have offered it. */
        FORBIDDEN,
        /** The tenant is held back, or a server it needs does not answer. */
        UNAVAILABLE,
        /** Everything else: a defect. */
        DEFECT
    }

    private final Category category;

    /** A fault with a message for the log; the message never reaches the outside. */
    public Fault(Category category, String message) {
        super(message);
        this.category = category;
    }

    /** A fault caused by another one. */
    public Fault(Category category, String message, Throwable cause) {
        super(message, cause);
        this.category = category;
    }

    public Category category() {
        return category;
    }
}
