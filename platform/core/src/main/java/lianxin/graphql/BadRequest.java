package lianxin.graphql;

/** An input that the schema allows and the house does not; its message is told outside. */
class BadRequest extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadRequest(String message) {
        super(message);
    }
}
