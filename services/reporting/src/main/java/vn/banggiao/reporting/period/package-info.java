/**
 * Which days a report covers.
 *
 * <p>A {@link vn.banggiao.reporting.period.PeriodCode} is what people say ("6 tháng đầu năm 2020"), a
 * {@link vn.banggiao.reporting.period.Window} is the days it covers, and {@link vn.banggiao.reporting.period.Periods} leads
 * from one to the other by rules that are data. All days are local dates in Asia/Ho_Chi_Minh.
 */
package vn.banggiao.reporting.period;
