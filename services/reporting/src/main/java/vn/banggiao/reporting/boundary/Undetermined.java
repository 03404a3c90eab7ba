package vn.banggiao.reporting.boundary;

import java.time.LocalDate;
import java.util.List;

/**
 * A unit of old that was divided between provinces: what was recorded in it stands in none of them, for nothing says in which.
 *
 * @param on the day on which it was divided
 * @param between units of today that may hold what was recorded in it
 */
public record Undetermined(Named unit, LocalDate on, List<Named> between, Ground ground) {}
