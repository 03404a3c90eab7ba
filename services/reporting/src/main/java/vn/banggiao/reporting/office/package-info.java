/**
 * Whose documents they are: who issues a unit's reports, under whom, to whom, and who signs, from a day on. Where an office has stated
 * nothing, it follows from the unit: its people's committee under that of the unit above, signed by its chairman.
 */
package vn.banggiao.reporting.office;
