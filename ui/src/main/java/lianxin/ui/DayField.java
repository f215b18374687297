package lianxin.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A day of law, written as 2026-03-08 or picked; also takes 20260308, 3-8 and 2026年3月8日. */
public final class DayField extends DatePicker {

    private static final long serialVersionUID = 1L;

    public DayField(String label) {
        super(label);
        Locale locale = getLocale();
        DatePickerI18n words = new DatePickerI18n();
        words.setDateFormats("yyyy-MM-dd", "yyyyMMdd", "yyyy/M/d", "yyyy年M月d日", "M-d", "M.d");
        words.setFirstDayOfWeek(1);
        words.setToday(getTranslation("ui.today"));
        words.setCancel(getTranslation("ui.cancel"));
        words.setMonthNames(Arrays.stream(Month.values())
                .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                .toList());
        words.setWeekdays(weekdays(TextStyle.FULL, locale));
        words.setWeekdaysShort(weekdays(TextStyle.NARROW, locale));
        words.setBadInputErrorMessage(getTranslation("ui.day.unreadable"));
        words.setRequiredErrorMessage(getTranslation("ui.required"));
        setI18n(words);
        setLocale(locale);
    }

    private static List<String> weekdays(TextStyle style, Locale locale) {
        return java.util.stream.IntStream.range(0, 7)
                .mapToObj(day -> DayOfWeek.SUNDAY.plus(day).getDisplayName(style, locale))
                .toList();
    }
}
