package vn.banggiao.reporting.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A version of an outline, and when it was stated. */
public record StatedOutline(
        UUID id, int version, String unit, LocalDate validFrom, List<OutlineSection> sections, Instant knownAt) {}
