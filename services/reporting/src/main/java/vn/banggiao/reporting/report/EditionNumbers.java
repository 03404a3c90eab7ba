package vn.banggiao.reporting.report;

import java.time.Instant;
import vn.banggiao.reporting.period.Basis;

/** Tells a report which edition of it was submitted last. */
public interface EditionNumbers {
    /**
     * The number of the latest edition that stands, submitted or accepted; null where there is none.
     *
     * @param period canonical code
     * @param asOf null for now
     */
    Integer latest(String unit, String period, Basis basis, Instant asOf);
}
