package vn.banggiao.reporting.unit;

import vn.banggiao.chassis.problem.Text;

/**
 * Why a row was left out.
 *
 * @param file {@code units} or {@code successors}
 * @param field the column; null where the whole row is meant
 */
record RowProblem(String file, int line, String field, String code, Text text) {}
