/**
 * The report: every figure of a unit and period with its state, how exactly it is known, what it is compared with, and where it
 * comes from.
 *
 * <p>{@link vn.banggiao.reporting.report.Findings} gathers what records and officers say, {@link
 * vn.banggiao.reporting.report.FigureMaker} makes one figure of it, {@link vn.banggiao.reporting.report.ReportMaker} all of them in
 * the unit's outline. Records are summed, statements are taken over, contradictions are named and never corrected.
 */
package vn.banggiao.reporting.report;
