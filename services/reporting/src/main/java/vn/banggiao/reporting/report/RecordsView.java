package vn.banggiao.reporting.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The record versions that a figure sums, a page at a time. The amounts of all pages and {@code hiddenAmount} add up to {@code
 * amount}, which is the figure.
 *
 * @param next cursor of the next page; null on the last
 * @param count how many contributions there are, hidden ones included
 * @param hidden how many are outside the caller's units and so not listed
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record RecordsView(
        List<SummedRecord> records, String next, long count, BigDecimal amount, long hidden, BigDecimal hiddenAmount) {

    /**
     * One contribution of a record version.
     *
     * @param address where the service that keeps the record answers with this very version
     * @param until first day on which it no longer counts; null where it counts on one day, or has no end
     */
    public record SummedRecord(
            UUID id,
            int version,
            String kind,
            String service,
            String address,
            String unit,
            LocalDate day,
            LocalDate until,
            BigDecimal amount,
            String qualifier,
            Map<String, String> dimensions,
            Instant recordedAt) {}
}
