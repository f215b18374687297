package lianxin.conversation;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellAddress;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** One cell as a person filled it in: with full-width digits, with dates as text. What cannot be read is empty. */
record SheetCell(CellAddress address, @Nullable Cell cell) {

    private static final int FIRST_DAY_AS_DIGITS = 1900_01_01;

    private static final Set<String> TICKS = Set.of("√", "✓", "✔", "☑", "1", "是", "V", "v", "Y", "y");

    private static final List<DateTimeFormatter> DAYS = List.of(
            DateTimeFormatter.ofPattern("uuuu-M-d"),
            DateTimeFormatter.ofPattern("uuuu/M/d"),
            DateTimeFormatter.ofPattern("uuuu.M.d"),
            DateTimeFormatter.ofPattern("uuuu年M月d日"),
            DateTimeFormatter.BASIC_ISO_DATE);

    String text() {
        String raw = cell == null ? "" : cell.getText();
        return Normalizer.normalize(raw, Normalizer.Form.NFKC).strip();
    }

    boolean isBlank() {
        return text().isEmpty();
    }

    /** Whether Excel computes it: the value would be another one tomorrow. */
    boolean isFormula() {
        return cell != null && cell.getType() == CellType.FORMULA;
    }

    Optional<LocalDate> day() {
        if (cell != null && cell.getType() == CellType.NUMBER && cell.asNumber().intValue() < FIRST_DAY_AS_DIGITS) {
            return Optional.of(cell.asDate().toLocalDate());
        }
        return DAYS.stream().flatMap(format -> day(format).stream()).findFirst();
    }

    private Optional<LocalDate> day(DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text(), format));
        } catch (DateTimeParseException otherwise) {
            return Optional.empty();
        }
    }

    /** Whether it is ticked; a blank cell is not, and a cross or a word says neither. */
    Optional<Boolean> tick() {
        return isBlank() || TICKS.contains(text()) ? Optional.of(!isBlank()) : Optional.empty();
    }

    Optional<TalkForm> form() {
        return Arrays.stream(TalkForm.values())
                .filter(form -> SheetLayout.word(form).equals(text()))
                .findFirst();
    }

    /** A whole number up to nine digits; a blank cell says 0. */
    Optional<Integer> number() {
        String text = isBlank() ? "0" : text();
        return text.matches("\\d{1,9}") ? Optional.of(Integer.parseInt(text)) : Optional.empty();
    }

    /** An id, which is written as text because a number of its length would lose digits. */
    Optional<Long> id() {
        return text().matches("\\d{1,18}") ? Optional.of(Long.parseLong(text())) : Optional.empty();
    }
}
