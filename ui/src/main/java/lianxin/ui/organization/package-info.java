/** Screens of organisations, cadres, members, the import of rosters and handing over. */
@NullMarked
package lianxin.ui.organization;

import org.jspecify.annotations.NullMarked;
