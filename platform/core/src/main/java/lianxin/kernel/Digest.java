package lianxin.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The one digest of the house: SHA-256. */
public final class Digest {

    private Digest() {}

    /** A digest to which bytes are added piece by piece. */
    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new Fault(Fault.Category.DEFECT, "SHA-256 is part of every Java", impossible);
        }
    }

    /** The 32 bytes of a text in UTF-8. */
    public static byte[] bytes(String text) {
        return begin().digest(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The same as 64 hexadecimal digits. */
    public static String hex(String text) {
        return HexFormat.of().formatHex(bytes(text));
    }
}
