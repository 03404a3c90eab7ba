package vn.banggiao.reporting.sheet;

import vn.banggiao.reporting.period.Window;
import vn.banggiao.reporting.report.Reports;

/** Whose sheet it is, for which period; the caller may act for the unit, which was there in the period. */
record SheetOf(String unit, String period, String basis, Window window) {

    static SheetOf of(String unit, Reports.Asked asked) {
        return new SheetOf(unit, asked.period().code(), asked.basis().code(), asked.window());
    }
}
