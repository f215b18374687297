package lianxin.webhook;

import lianxin.spi.Message;

/** A message as JSON: five texts, for which no library is worth its weight. */
final class Json {

    private Json() {}

    static String of(Message message) {
        return "{%s,%s,%s,%s,%s}"
                .formatted(
                        field("key", message.key()),
                        field("to", message.address()),
                        field("subject", message.subject()),
                        field("text", message.text()),
                        field("language", message.language()));
    }

    private static String field(String name, String text) {
        return quoted(name) + ":" + quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars()
                .forEach(each -> quoted.append(
                        each == '"' || each == '\\'
                                ? "\\" + (char) each
                                : each < ' ' ? "\\u%04x".formatted(each) : String.valueOf((char) each)));
        return quoted.append('"').toString();
    }
}
