/**
 * The audit trail as auditors see it, and the proof that it is what it was.
 *
 * <p>{@link vn.banggiao.chassis.trail.Sealer} chains committed lines soon after they commit: a line's hash is SHA-256 of the hash before
 * and the {@linkplain vn.banggiao.chassis.trail.Line#canonical bytes of the line}. {@link vn.banggiao.chassis.trail.Verification} computes
 * the chain again and names every line that does not give its hash. Who owns the database can change both lines and seals, but not unseen
 * by whoever has written a head of the chain down.
 */
package vn.banggiao.chassis.trail;
