package vn.banggiao.reporting.statement;

import java.time.Instant;
import java.util.UUID;

/**
 * A statement that stood otherwise at one instant than at a later one.
 *
 * @param kind {@code return}, {@code target}, {@code profile}, {@code directive}, {@code window}, {@code narrative} or {@code
 *     outline}
 * @param about what it speaks of: an indicator with its dimensions, the number of a document, indicators with a window of their own,
 *     a section, or the day from which an outline holds
 * @param versionBefore null where it did not stand at the earlier instant
 * @param version null where it no longer stood at the later one
 * @param changedAt when it came to stand as it did at the later instant; null where it no longer stood
 * @param address where it is read
 */
public record StatementChange(
        String kind,
        UUID id,
        String unit,
        String about,
        Integer versionBefore,
        Integer version,
        Instant changedAt,
        String address) {}
