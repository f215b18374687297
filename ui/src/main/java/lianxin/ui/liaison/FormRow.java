package lianxin.ui.liaison;

import com.vaadin.flow.component.Component;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One row of a small form.
 *
 * @param value what the row says; empty while it is not filled in
 */
record FormRow<T>(List<Component> fields, Supplier<Optional<T>> value) {}
