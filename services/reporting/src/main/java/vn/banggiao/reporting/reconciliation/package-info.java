/**
 * Whether the ledger has what the services have: each service's own records, read page by page from its public lists under the
 * caller's rights, beside the newest versions that the ledger knows.
 *
 * <p>{@link vn.banggiao.reporting.reconciliation.KindComparison} compares one kind of record, and names what is missing in the
 * ledger, what the ledger has beyond the service, and what it knows in another version. Nothing is corrected: a missing event comes
 * again when its service sends it again, a ledger that went wrong is rebuilt.
 */
package vn.banggiao.reporting.reconciliation;
