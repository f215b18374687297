package lianxin.kernel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key that seals texts which only few may read: the master key, kept outside the database, and the field key of each
 * tenant, itself sealed by it. AES-256-GCM; a sealed text begins with the id of its algorithm.
 */
public final class SealingKey {

    /** Fewer characters of randomness are refused. */
    public static final int SHORTEST_SECRET = 32;

    private static final String ALGORITHM = "aesgcm1:";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private static final String MARKS = "HmacSHA256";

    private final SecretKeySpec key;
    private final SecretKeySpec markKey;

    /** A key from a secret of at least {@link #SHORTEST_SECRET} characters; the secret itself is not kept. */
    public SealingKey(String secret) {
        if (secret.length() < SHORTEST_SECRET) {
            throw new IllegalArgumentException("The secret of a sealing key is too short");
        }
        key = new SecretKeySpec(Digest.bytes(secret), "AES");
        markKey = new SecretKeySpec(Digest.bytes("mark " + secret), MARKS);
    }

    /** Seals a text; opening it asks for the same purpose, so that a sealed value cannot be moved elsewhere. */
    public String seal(String purpose, String plain) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] sealed = apply(Cipher.ENCRYPT_MODE, purpose, nonce, plain.getBytes(StandardCharsets.UTF_8));
        byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
        System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
        return ALGORITHM + Base64.getEncoder().encodeToString(both);
    }

    /** Opens what {@link #seal} sealed; a fault when the key is another one or the text was changed. */
    public String open(String purpose, String sealed) {
        if (!sealed.startsWith(ALGORITHM)) {
            throw new Fault(Fault.Category.DEFECT, "Sealed with an unknown algorithm");
        }
        byte[] both = Base64.getDecoder().decode(sealed.substring(ALGORITHM.length()));
        byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
        byte[] plain = apply(Cipher.DECRYPT_MODE, purpose, nonce, Arrays.copyOfRange(both, NONCE_BYTES, both.length));
        return new String(plain, StandardCharsets.UTF_8);
    }

    /** 64 hexadecimal digits, the same ones for the same text; without the key nobody can tell whose they are. */
    public String mark(String text) {
        try {
            Mac mac = Mac.getInstance(MARKS);
            mac.init(markKey);
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException failure) {
            throw new Fault(Fault.Category.DEFECT, MARKS + " is part of every Java", failure);
        }
    }

    /** A fresh random secret of 256 bits, as hexadecimal digits. */
    public static String randomSecret() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private byte[] apply(int mode, String purpose, byte[] nonce, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException failure) {
            throw new Fault(
                    Fault.Category.UNAVAILABLE,
                    "A sealed text does not open: was the database filled under another LIANXIN_MASTER_KEY?",
                    failure);
        }
    }
}
