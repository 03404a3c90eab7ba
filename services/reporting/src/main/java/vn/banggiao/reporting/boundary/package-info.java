/**
 * Units that merge, split and hand their codes on: where what happened in a unit of old stands among the units of today.
 *
 * <p>Plain Java over the tables {@code unit} and {@code unit_successor}. {@link vn.banggiao.reporting.boundary.Heirs} follows the
 * dated links, {@link vn.banggiao.reporting.boundary.Ground} says which days of which codes a unit of today certainly holds. Nothing is
 * guessed: what a split leaves open stands, unallocated, at the lowest unit that holds it whichever way it went.
 */
package vn.banggiao.reporting.boundary;
