package vn.banggiao.reporting.table;

/**
 * As what a table is given out.
 *
 * @param edition number of the edition; null for a draft
 * @param sha256 of the edition's content; null for a draft
 */
public record TableIssue(Integer edition, String sha256) {}
