package vn.banggiao.reporting.table;

import java.io.IOException;
import java.util.List;
import vn.banggiao.reporting.catalogue.Dimensions;
import vn.banggiao.reporting.report.ReportView;
import vn.banggiao.reporting.wording.Wording;

/** Figures as CSV, one a line: codes where programs read, names beside them in the table's language. */
final class FigureCsv {
    static final List<String> COLUMNS = List.of(
            "unit",
            "unit_name",
            "unit_from",
            "part",
            "period",
            "basis",
            "from",
            "to",
            "section",
            "indicator",
            "name",
            "dimensions",
            "dimension_names",
            "value",
            "out_of",
            "measure",
            "currency",
            "state",
            "qualifier",
            "origin",
            "same_period",
            "same_period_percent",
            "target",
            "target_percent",
            "late",
            "converted",
            "edition",
            "records");

    private final CsvFile file;
    private final ReportView.ReportPeriod period;
    private final Integer edition;
    private final Wording wording;

    FigureCsv(CsvFile file, ReportView.ReportPeriod period, Integer edition, Wording wording) {
        this.file = file;
        this.period = period;
        this.edition = edition;
        this.wording = wording;
        file.add(COLUMNS.stream().map(Cell::text).toList());
    }

    void add(FigureLine line) throws IOException {
        file.add(List.of(
                Cell.text(line.unit()),
                Cell.text(line.unitName()),
                Cell.day(line.unitFrom()),
                Cell.text(line.part()),
                Cell.text(period.code()),
                Cell.text(period.basis()),
                Cell.day(line.from()),
                Cell.day(line.to()),
                Cell.text(line.section()),
                Cell.text(line.indicator()),
                Cell.text(line.name()),
                Cell.text(Dimensions.of(line.dimensions()).text()),
                Cell.text(wording.narrowing(line.dimensions())),
                Cell.number(line.value()),
                Cell.number(line.outOf()),
                Cell.text(line.measure()),
                Cell.text(line.currency()),
                Cell.text(line.state()),
                Cell.text(line.qualifier()),
                Cell.text(line.origin()),
                Cell.number(line.same()),
                Cell.percent(line.sameBy()),
                Cell.number(line.target()),
                Cell.percent(line.targetBy()),
                Cell.number(line.late()),
                Cell.number(line.converted()),
                Cell.text(edition == null ? null : edition.toString()),
                Cell.address(line.records())));
    }
}
