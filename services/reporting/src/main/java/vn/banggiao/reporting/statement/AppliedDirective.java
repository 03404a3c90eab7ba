package vn.banggiao.reporting.statement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A version of a directive, and when it was stated. It counts 1 for {@link #INDICATOR} by level on the day it was applied. */
public record AppliedDirective(
        UUID id,
        int version,
        String unit,
        String number,
        String title,
        String issuer,
        String level,
        LocalDate issuedOn,
        LocalDate appliedOn,
        Instant knownAt) {

    /** The indicator that directives count towards, by level. */
    public static final String INDICATOR = "direction.documents";
}
