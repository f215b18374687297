package lianxin.spi;

/**
 * One field that an administrator fills in. All of them are kept sealed.
 *
 * @param name stable name, lower case with dashes
 * @param title what stands above the field
 * @param help what stands below it
 * @param secret whether it is never shown again
 * @param required whether the channel cannot work without it
 */
public record Setting(String name, Words title, Words help, boolean secret, boolean required) {}
