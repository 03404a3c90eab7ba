package vn.banggiao.reporting.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.banggiao.contracts.Qualifier;
import vn.banggiao.reporting.catalogue.Dimensions;

/**
 * One contribution that a figure sums, with the version of the record that it comes from.
 *
 * @param line number of the contribution within the version; a record may contribute more than once to a figure
 * @param until first day on which it no longer stands; null where it has no end
 * @param recordedAt when the record's first version was recorded
 */
public record FigureRecord(
        UUID record,
        int version,
        int line,
        String type,
        String topic,
        String unit,
        Dimensions dimensions,
        LocalDate day,
        LocalDate until,
        BigDecimal amount,
        Qualifier qualifier,
        Instant recordedAt) {}
