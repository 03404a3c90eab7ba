package vn.banggiao.citizens;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;

/**
 * What a data subject may ask for (Law 91/2025/QH15, Article 4, clause 1), and within how many days of the receipt it is due
 * (Decree 356/2025/NĐ-CP, Article 5, for a controller that acts without a processor). The asker is answered within two working
 * days; the period may be prolonged once, at most by as long again.
 */
enum SubjectClaim {
    WITHDRAW_CONSENT("withdraw-consent", 15),
    RESTRICT("restrict", 15),
    OBJECT("object", 15),
    ACCESS("access", 10),
    CORRECT("correct", 10),
    PROVIDE("provide", 10),
    ERASE("erase", 20);

    static final String CODES = "withdraw-consent|restrict|object|access|correct|provide|erase";

    private static final int WORKING_DAYS_TO_ANSWER = 2;

    private final String code;
    private final int days;

    SubjectClaim(String code, int days) {
        this.code = code;
        this.days = days;
    }

    static SubjectClaim of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code.equals(code))
                .findFirst()
                .orElseThrow();
    }

    LocalDate dueOn(LocalDate receivedOn) {
        return receivedOn.plusDays(days);
    }

    /** The last day to which the period may be prolonged. */
    LocalDate extensibleTo(LocalDate receivedOn) {
        return receivedOn.plusDays(2L * days);
    }

    /** Working days are Monday to Friday; public holidays are not known here, so this is never too late. */
    static LocalDate respondBy(LocalDate receivedOn) {
        LocalDate day = receivedOn;
        for (int left = WORKING_DAYS_TO_ANSWER; left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day;
    }
}
