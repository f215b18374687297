package lianxin.organization;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import lianxin.kernel.Refusal;
import lianxin.organization.RosterColumn.Kind;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/**
 * What a cell says, tidied for its column, or what is wrong with it.
 *
 * @param problem null when nothing is
 */
record RosterCell(String text, @Nullable Refusal problem) {

    private static final Pattern ID_NUMBER = Pattern.compile(
            "(?<!\\d)[1-9]\\d{5}(19|20)\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx](?!\\d)");
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})(?:[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?|(\\d{2})(\\d{2}))(?:[ T]0?0:00(?::00)?)?");
    private static final BigDecimal FIRST_SERIAL = new BigDecimal(10_000);
    private static final BigDecimal LAST_SERIAL = new BigDecimal(90_000);
    private static final BigDecimal LAST_DAY = new BigDecimal(2_958_465);
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 9998;

    static RosterCell read(@Nullable Cell cell, RosterColumn column) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return tidy("", column);
        }
        return switch (cell.getType()) {
            case FORMULA -> wrong(column, "import.formula");
            case ERROR -> wrong(column, "import.error-cell");
            case BOOLEAN -> tidy(Boolean.TRUE.equals(cell.asBoolean()) ? "是" : "否", column);
            case NUMBER -> tidy(number(cell, column), column);
            default -> tidy(cell.asString(), column);
        };
    }

    private static String number(Cell cell, RosterColumn column) {
        BigDecimal number = cell.asNumber();
        boolean day = column.kind() == Kind.DATE && (isDate(cell) || isSerial(number))
                || column.kind() == Kind.TEXT && isDate(cell);
        return day && number.compareTo(LAST_DAY) <= 0
                ? cell.asDate().toLocalDate().toString()
                : number.stripTrailingZeros().toPlainString();
    }

    /** A date whose format was lost when it was pasted as a value: Excel counts days, here from 1927 to 2146. */
    private static boolean isSerial(BigDecimal number) {
        return number.compareTo(FIRST_SERIAL) >= 0 && number.compareTo(LAST_SERIAL) <= 0;
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        Integer id = cell.getDataFormatId();
        boolean builtIn = id != null && (id >= 14 && id <= 22 || id >= 27 && id <= 36 || id >= 50 && id <= 58);
        return builtIn || format != null && format.toLowerCase(Locale.ROOT).contains("y");
    }

    /** Full-width digits and letters become plain ones everywhere but in names, whose rare characters stay as they are. */
    static RosterCell tidy(String written, RosterColumn column) {
        String plain = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
        if (plain.isEmpty()) {
            return column.required() ? wrong(column, "import.required") : new RosterCell("", null);
        }
        if (ID_NUMBER.matcher(plain).find()) {
            return wrong(column, "import.id-number");
        }
        if (plain.length() > column.longest()) {
            return wrong(column, "import.too-long", column.longest());
        }
        return switch (column.kind()) {
            case TEXT -> new RosterCell(written.strip(), null);
            case CODE -> new RosterCell(plain.replace(" ", ""), null);
            case NAME -> name(PersonName.tidy(written), column);
            case DATE -> date(plain, column);
            case CHOICE ->
                column.words().containsKey(written.strip())
                        ? new RosterCell(written.strip(), null)
                        : wrong(
                                column,
                                "import.word",
                                written.strip(),
                                String.join("、", column.words().keySet()));
        };
    }

    private static RosterCell name(String name, RosterColumn column) {
        return PersonName.refusals(name).isEmpty() ? new RosterCell(name, null) : wrong(column, "person.name", name);
    }

    private static RosterCell date(String plain, RosterColumn column) {
        Matcher parts = DATE.matcher(plain);
        if (parts.matches()) {
            try {
                LocalDate day = LocalDate.of(
                        Integer.parseInt(parts.group(1)),
                        Integer.parseInt(parts.group(2) == null ? parts.group(4) : parts.group(2)),
                        Integer.parseInt(parts.group(3) == null ? parts.group(5) : parts.group(3)));
                if (day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR) {
                    return new RosterCell(day.toString(), null);
                }
            } catch (DateTimeException noSuchDay) {
                return wrong(column, "import.date", plain);
            }
        }
        return wrong(column, "import.date", plain);
    }

    private static RosterCell wrong(RosterColumn column, String code, Object... arguments) {
        return new RosterCell("", Refusal.of(column.heading(), code, arguments));
    }
}
