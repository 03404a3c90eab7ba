package vn.banggiao.reporting.ledger;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import vn.banggiao.reporting.catalogue.Dimensions;

/**
 * A contribution that a figure summed at one of two instants and not at the other.
 *
 * @param after whether it is the later one at which it was summed
 * @param versionBefore the record's version at the earlier instant; null where it was not known then, or withdrawn
 * @param versionAfter the record's version at the later instant; null where it was withdrawn by then
 * @param recordedAt when the record's first version was recorded
 * @param knownAt when this version became known here
 */
public record LineChange(
        UUID record,
        int version,
        int line,
        boolean after,
        Integer versionBefore,
        Integer versionAfter,
        String type,
        String topic,
        String unit,
        Dimensions dimensions,
        LocalDate day,
        LocalDate until,
        BigDecimal amount,
        Instant recordedAt,
        Instant knownAt) {}
