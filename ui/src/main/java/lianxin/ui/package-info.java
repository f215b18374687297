/** The street side: Vaadin views, one package per module; sees only front halls. */
@NullMarked
@ApplicationModule(displayName = "Web UI")
package lianxin.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
