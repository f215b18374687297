package lianxin.spi;

/**
 * A message to one person. It says how many things wait for that person, and nothing of anybody else.
 *
 * @param key the same each time that this message is handed over, and nobody else's; says nothing of the person
 * @param address what the person gave, of the kind that {@link ChannelForm#address()} asks for
 * @param subject a line
 * @param text the whole message, without mark-up
 * @param language of both texts, as in {@code zh-CN} or {@code en}
 */
public record Message(String key, String address, String subject, String text, String language) {}
