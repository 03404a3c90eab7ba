package vn.banggiao.reporting.sheet;

import java.util.List;
import vn.banggiao.chassis.problem.Language;

/**
 * A sheet before it is written to a file.
 *
 * @param title of whom and for when, in words
 */
record Form(SheetOf of, String unitName, String title, List<FormRow> rows, Language language) {}
