package vn.banggiao.projects;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * The decrees on managing and using non-refundable aid that is not official development assistance, each with the day (Asia/Ho_Chi_Minh)
 * from which it has been in force. Aid stays under the decree of the day on which it was approved.
 *
 * <ul>
 *   <li>93/2009/NĐ-CP of 22 October 2009, on foreign non-governmental aid; taken from its own day; older aid has none here.
 *   <li>80/2020/NĐ-CP of 8 July 2020, in force from 17 September 2020; it replaced 93/2009.
 *   <li>313/2025/NĐ-CP of 8 December 2025, in force from its own day; it replaced 80/2020.
 * </ul>
 *
 * Other money has rules of its own (ODA, investment, the state budget), which are not listed here.
 */
enum GoverningDecree {
    D313("313/2025/NĐ-CP", LocalDate.of(2025, 12, 8)),
    D80("80/2020/NĐ-CP", LocalDate.of(2020, 9, 17)),
    D93("93/2009/NĐ-CP", LocalDate.of(2009, 10, 22));

    private final String number;
    private final LocalDate since;

    GoverningDecree(String number, LocalDate since) {
        this.number = number;
        this.since = since;
    }

    /** The decree's number; of aid whose approval has no date, by its first day; empty for other money and for older aid. */
    static Optional<String> of(String funding, LocalDate approvedOn, LocalDate startsOn) {
        if (!funding.equals("foreign-ngo")) {
            return Optional.empty();
        }
        LocalDate day = approvedOn == null ? startsOn : approvedOn;
        return Arrays.stream(values())
                .filter(decree -> !day.isBefore(decree.since))
                .findFirst()
                .map(decree -> decree.number);
    }
}
