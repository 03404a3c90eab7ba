/**
 * What the registry survives, against the packaged services with real PostgreSQL and Kafka.
 *
 * <p>{@link vn.banggiao.acceptance.faults.FaultLoad} is what many clients do at once: they post, change and withdraw records of every
 * kind, send again what was not answered, and remember what was acknowledged and what was refused.
 * {@link vn.banggiao.acceptance.faults.Recount} then counts the services' own records, by rules written down a second time
 * ({@link vn.banggiao.acceptance.faults.Counting}), and compares them with what was acknowledged, with every report, and with the
 * ledger.
 */
package vn.banggiao.acceptance.faults;
