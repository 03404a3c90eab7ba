/**
 * The ledger: what every version of every record contributes to which indicator, and since when that was known.
 *
 * <p><b>In:</b> events from Kafka become {@link vn.banggiao.reporting.ledger.Arrival arrivals};
 * {@link vn.banggiao.reporting.ledger.Contributions} says what each contributes; the
 * {@link vn.banggiao.reporting.ledger.Projection} writes a batch of them and keeps the totals of the record's unit and of
 * each unit above it, by half-month and by when they became known, beside what was recorded in the very unit. Of two versions of a record
 * the higher holds, in whatever order they arrive.
 *
 * <p><b>Out:</b> {@link vn.banggiao.reporting.ledger.Ledger} answers sums as they are known now or were known at an instant (from totals,
 * at a cost that does not grow with the number of records), of many parts and windows at once
 * ({@link vn.banggiao.reporting.ledger.PartSums}), and the very record versions that a sum is made of.
 *
 * <p>A contribution's days are local dates in Asia/Ho_Chi_Minh. {@code known_at} is the time at which Kafka appended the event,
 * so that a ledger rebuilt from the log gives the same answers for any past instant.
 */
package vn.banggiao.reporting.ledger;
