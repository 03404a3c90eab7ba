/**
 * What the ledger could not take: listed, explained, and read again.
 *
 * <p>A letter waits until it is <b>projected</b> (this release can read it), turns out to be <b>superseded</b> (its record is in the
 * ledger in this version or a higher one), or is <b>discarded</b> by a person who says why; it is never deleted. It is replayed from
 * the log, where it stands, and counts as known since the log took it, exactly as a rebuild would have it: as-of answers are those
 * of a ledger that could read it from the first.
 *
 * <p>A rebuild reads the same log: letters that wait and that it can read are projected with it, discarded ones are left out, and the
 * others go on waiting. None is added twice.
 */
package vn.banggiao.reporting.deadletter;
