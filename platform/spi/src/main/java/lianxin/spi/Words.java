package lianxin.spi;

/** A text for people, in both languages of the house. */
public record Words(String chinese, String english) {}
