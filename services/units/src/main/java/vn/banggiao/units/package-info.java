/**
 * The administrative units as every service keeps them: a table of its own, filled from the compacted topic {@code units}, so that a
 * record can be checked against the units of its date while reporting is away.
 */
package vn.banggiao.units;
