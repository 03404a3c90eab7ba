package vn.banggiao.reporting.reconciliation;

import java.util.UUID;

/**
 * A record as its service has it now.
 *
 * @param withdrawn whether it counts towards nothing: it was taken back, or is joined to another one as its duplicate
 */
record KeptRecord(UUID id, int version, boolean withdrawn) {}
