/**
 * The ledger anew from the log, while reports go on being served from the old one.
 *
 * <p>{@link vn.banggiao.reporting.rebuild.Rebuild} reads the topics from their first event into
 * {@link vn.banggiao.reporting.rebuild.ShadowTables tables of a schema of its own}, with a feed and offsets of its own. When it
 * has come as far as the served ledger, both change places in one transaction. Whatever happens before that commit, the served
 * ledger stays as it was. {@link vn.banggiao.reporting.rebuild.RebuildRunner} lets one run at a time, however many instances of
 * the service there are.
 */
package vn.banggiao.reporting.rebuild;
