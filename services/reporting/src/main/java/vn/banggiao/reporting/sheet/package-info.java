/**
 * The sheet that a unit is given for a period, fills in with any spreadsheet program, and sends back: what it states now, a place for
 * what it does not, and a key in each row that says which version of which statement the row was made from.
 *
 * <p>What comes back is never trusted and never guessed at. A cell that can be read in two ways is named and asked about; an empty cell
 * says nothing, and takes nothing away; nothing is written that was not shown first; all of a sheet is written or none of it, by the
 * rules of {@link vn.banggiao.reporting.statement} and into its audit trail.
 */
package vn.banggiao.reporting.sheet;
