package lianxin.liaison;

/**
 * One piece of what a cadre of a body has done.
 *
 * @param place what the point is called
 */
record WorkPiece<R>(String cadre, String place, R what) {}
