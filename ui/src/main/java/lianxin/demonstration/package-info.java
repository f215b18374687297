/** The demonstration: invented people on real places, and a year of their work replayed through the front halls. */
@NullMarked
@ApplicationModule(displayName = "Demonstration")
package lianxin.demonstration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
