package lianxin.rules;

/** Somebody else has finished or given up what this node was making. */
final class Overtaken extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
