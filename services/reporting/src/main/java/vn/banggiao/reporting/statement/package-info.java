/**
 * What officers state because no record gives it: returns, targets, profiles, directives, windows of their own, the text of a report
 * and its outline.
 *
 * <p>Each is kept as the records of the other services are (once, in versions, never deleted), and nothing of it leaves as an
 * event. Beside each table stand all versions that ever were, so that {@link vn.banggiao.reporting.statement.Statements}, which
 * the report reads, answers for any past instant.
 */
package vn.banggiao.reporting.statement;
