package lianxin.ui;

/** Says the words of the house in the language of whoever reads them, on any kind of page. */
@FunctionalInterface
public interface Speech {

    /**
     * The words under this i18n key. Words of packs and of other Chinese texts are their own keys.
     *
     * @param arguments values for the words, in order
     */
    String say(String key, Object... arguments);
}
