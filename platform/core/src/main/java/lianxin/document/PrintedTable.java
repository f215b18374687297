package lianxin.document;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import lianxin.kernel.Id;
import lianxin.kernel.Period;
import lianxin.organization.OrganizationId;

/**
 * A table that was printed once: what it was about, never what stood in it.
 *
 * @param kind name of the {@link PrintableTable}
 * @param title the name that stands above it, in Chinese
 * @param body 填报单位
 * @param days what time it is about
 * @param lines number of lines below the headings
 */
public record PrintedTable(
        Code code, String kind, String title, OrganizationId body, Period days, int lines, Instant printedAt) {

    /** 核验码: names one printed table and tells nothing about it; 60 random bits, read as twelve characters. */
    public record Code(long value) implements Id {

        private static final SecureRandom RANDOM = new SecureRandom();
        private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        private static final Pattern WRITTEN = Pattern.compile("[" + SIGNS + "]{12}");
        private static final int BITS = 5;
        private static final int LENGTH = 12;

        static Code random() {
            return new Code(RANDOM.nextLong(1L << (BITS * LENGTH)));
        }

        /** The code as somebody typed it: case, width, blanks and hyphens do not matter, nor O for 0, I and L for 1. */
        public static Optional<Code> of(String typed) {
            String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                    .toUpperCase(Locale.ROOT)
                    .replaceAll("[\\s—–-]", "")
                    .replace('O', '0')
                    .replaceAll("[IL]", "1");
            return WRITTEN.matcher(plain).matches()
                    ? Optional.of(new Code(
                            plain.chars().mapToLong(SIGNS::indexOf).reduce(0, (sum, sign) -> sum << BITS | sign)))
                    : Optional.empty();
        }

        /** As it is printed, in three groups of four. */
        @Override
        public String toString() {
            StringBuilder text = new StringBuilder();
            for (int sign = LENGTH - 1; sign >= 0; sign--) {
                text.append(SIGNS.charAt((int) (value >> (BITS * sign)) & (SIGNS.length() - 1)));
                if (sign > 0 && sign % 4 == 0) {
                    text.append('-');
                }
            }
            return text.toString();
        }
    }
}
