/**
 * Editions: reports as their units submitted them, frozen byte for byte and numbered, and what became of each; what changed from one
 * edition to the next; and who has submitted, who is late and who has not begun.
 *
 * <p>Only the unit itself submits, only what stands above it accepts or returns. What was submitted is never changed: the database
 * refuses it. A correction makes the next edition.
 */
package vn.banggiao.reporting.edition;
