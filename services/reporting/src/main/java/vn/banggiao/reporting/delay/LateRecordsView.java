package vn.banggiao.reporting.delay;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What came late to a report, a page at a time: what happened before its days and was first recorded on one of them. The amounts of all
 * pages add up to {@code amount}, which is what the figure says came late.
 *
 * @param next cursor of the next page; null on the last
 * @param count of all pages
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record LateRecordsView(List<LateRecord> records, String next, long count, BigDecimal amount) {

    /**
     * One contribution of a record version.
     *
     * @param address where the service that keeps the record answers with this very version
     * @param occurredOn the day on which it happened, or began
     * @param recordedOn the day on which the record's first version was recorded, in Asia/Ho_Chi_Minh
     * @param delayDays from the one to the other
     */
    public record LateRecord(
            UUID id,
            int version,
            String kind,
            String service,
            String address,
            String unit,
            LocalDate occurredOn,
            LocalDate recordedOn,
            long delayDays,
            BigDecimal amount,
            String qualifier,
            Map<String, String> dimensions) {}
}
