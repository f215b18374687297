package lianxin.spi;

import java.util.Map;

/**
 * Something that a plugin adds to the house. Each kind of extension is an interface of its own below this one, and its name
 * stands in {@code lianxin/spi/spi.properties}; a plugin names its classes by kind in its {@code plugin.properties}, as in
 * {@code extension.message-channel=org.example.Pigeon}. Kinds and methods are only ever added, and what is added to an
 * interface has a default, so that a plugin built upon an older version goes on working.
 *
 * <p>A class has a public constructor without parameters. One object serves all tenants at the same time and is never told
 * whose call it is: it keeps nothing between two calls. Each call has a deadline, after which its thread is interrupted and
 * no answer is waited for; whatever a call throws ends that call alone.
 */
public interface Extension {

    /**
     * Called once, before everything else.
     *
     * @param installation what the operator wrote into {@code <plugin id>.properties} beside the jar; empty without one
     * @throws Exception when it cannot work like this; the plugin is then not installed, and the operator reads why
     */
    default void open(Map<String, String> installation) throws Exception {}

    /** Called once, after everything else: ends threads and closes what is open, so that nothing stays of the plugin. */
    default void close() throws Exception {}
}
