package vn.banggiao.reporting.report;

import java.time.Instant;
import vn.banggiao.reporting.period.Basis;
import vn.banggiao.reporting.period.PeriodCode;

/**
 * What of an answer its caller may read. Callers of the house read all of it, and get the very object that they would get without
 * this; every answer to others passes here, once, when it is whole.
 */
public interface Disclosure {
    /**
     * @param asOf null for now
     * @param boundaries null for the units as they were
     * @throws vn.banggiao.chassis.problem.Refusal 403 where a caller from outside asks for what is answered inside alone
     */
    void requireOpen(Instant asOf, String boundaries);

    ReportView of(ReportView report);

    FigureView of(FigureView figure, String unit, PeriodCode period, Basis basis);

    ConsolidationView of(ConsolidationView table);

    SeriesView of(SeriesView series);
}
