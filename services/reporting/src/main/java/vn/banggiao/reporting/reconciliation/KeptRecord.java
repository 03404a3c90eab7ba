package vn.banggiao.reporting.reconciliation;

import java.util.UUID;

/**
 * A record as its service has it now.
 *
 * @param withdrawn whether it counts towards nothing: it was taken back, or is joined to another one as its duplicate
 * @param bears whether a figure over the selected days sums anything of it, or would if it were not withdrawn
 */
record KeptRecord(UUID id, int version, boolean withdrawn, boolean bears) {}
