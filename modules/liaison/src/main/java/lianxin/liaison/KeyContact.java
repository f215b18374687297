package lianxin.liaison;

import java.time.LocalDate;
import lianxin.kernel.Period;

/**
 * 重点联系青年: a young person with whom a cadre keeps in touch, as number, field and dates; never a name.
 *
 * @param number running number at the point, 0 to have the next one given
 * @param days since when and, once it has ended, until when
 */
public record KeyContact(int number, YouthField field, Period days) implements PointRecord {

    KeyContact numbered(int other) {
        return new KeyContact(other, field, days);
    }

    KeyContact until(LocalDate lastDay) {
        return new KeyContact(number, field, new Period(days.first(), lastDay));
    }

    KeyContact from(LocalDate firstDay) {
        return new KeyContact(number, field, new Period(firstDay, days.last()));
    }
}
