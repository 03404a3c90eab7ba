package vn.banggiao.reporting.report;

import java.time.Instant;
import vn.banggiao.reporting.period.Basis;
import vn.banggiao.reporting.period.PeriodCode;
import vn.banggiao.reporting.period.Window;

/**
 * What is asked for.
 *
 * @param window the days that the period covers on the basis
 * @param asOf null for what is known now
 */
record Question(String unit, PeriodCode period, Basis basis, Window window, Instant asOf) {}
