package vn.banggiao.reporting.reconciliation;

import java.util.UUID;

/** A record as its service has it now. */
record KeptRecord(UUID id, int version, boolean withdrawn) {}
