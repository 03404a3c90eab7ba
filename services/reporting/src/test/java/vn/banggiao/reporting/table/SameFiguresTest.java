package vn.banggiao.reporting.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.reporting.document.RichReport;
import vn.banggiao.reporting.document.Watched;
import vn.banggiao.reporting.report.ConsolidationView;
import vn.banggiao.reporting.report.ReportView;
import vn.banggiao.reporting.wording.Wording;

/** What a table says is what the API says: figure by figure, all of it and nothing beside, in both formats and languages. */
class SameFiguresTest {
    private static final ReportTables TABLES = new ReportTables(RichReport.CATALOGUE);
    private static final TableIssue DRAFT = new TableIssue(null, null);
    private static final int UNITS = 400;
    private static final long MOST = 16L * 1024 * 1024;

    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.to(out);
        return out.toByteArray();
    }

    static Map<String, String> headings(Language language) {
        Wording wording = Wording.in(language);
        Map<String, String> headings = new HashMap<>(Map.of(
                "unit",
                "table.unit-code",
                "part",
                "table.part",
                "indicator",
                "table.code",
                "dimensions",
                "table.narrowing-code",
                "value",
                "table.value",
                "state",
                "table.state",
                "qualifier",
                "table.qualifier"));
        headings.putAll(Map.of(
                "from",
                "table.from",
                "to",
                "table.to",
                "records",
                "table.records",
                "out_of",
                "table.out-of",
                "same_period",
                "same-period",
                "same_period_percent",
                "same-period-percent",
                "target",
                "target",
                "target_percent",
                "target-percent",
                "late",
                "table.late"));
        headings.put("converted", "table.converted");
        headings.replaceAll((column, word) -> wording.word(word));
        return headings;
    }

    static Map<String, String> words(Language language) {
        Map<String, String> words = new HashMap<>();
        for (String kind : List.of("state.", "exactness.", "part.")) {
            for (String code : List.of(
                    "value",
                    "none-confirmed",
                    "not-reported",
                    "exact",
                    "computed",
                    "at-least",
                    "about",
                    "estimate",
                    "whole",
                    "unit",
                    "itself",
                    "sum",
                    "unallocated")) {
                String word = Wording.in(language).word(kind + code);
                if (!word.equals(kind + code)) {
                    words.put(word, code);
                }
            }
        }
        return words;
    }

    /** The lines of all sheets of sections; a report's are of its unit as a whole, and do not say so. */
    static List<String> told(byte[] xlsx, Language language, ReportView report) {
        List<String> told = new ArrayList<>();
        for (XSSFSheet sheet : sheets(xlsx)) {
            Row headings = sheet.getRow(1);
            boolean figures = headings != null
                    && headings.getCell(0) != null
                    && headings.getCell(0)
                            .toString()
                            .equals(Wording.in(language).word("table.indicator"));
            if (figures) {
                List<Map<String, String>> rows = new ArrayList<>();
                for (Map<String, String> each : Spreadsheets.rows(sheet)) {
                    Map<String, String> row = new HashMap<>(each);
                    row.put(headings(language).get("unit"), report.unit().code());
                    row.put(headings(language).get("part"), "whole");
                    row.put(headings(language).get("converted"), "");
                    rows.add(row);
                }
                told.addAll(Told.by(rows, headings(language), words(language)));
            }
        }
        return told;
    }

    private static List<XSSFSheet> sheets(byte[] xlsx) {
        List<XSSFSheet> sheets = new ArrayList<>();
        Spreadsheets.workbook(xlsx).forEach(each -> sheets.add((XSSFSheet) each));
        return sheets;
    }

    @ParameterizedTest
    @EnumSource
    void tellsTheReport(Language language) throws IOException {
        ReportView report = RichReport.report();
        byte[] csv = written(out -> TABLES.csv(report, null, CsvFile.Options.PLAIN, language, out));
        assertEquals(Told.by(report), Told.by(Spreadsheets.csv(csv, ','), Map.of(), Map.of()));
        byte[] xlsx = written(out -> TABLES.xlsx(report, null, DRAFT, language, out));
        assertEquals(Told.by(report), told(xlsx, language, report));
    }

    @ParameterizedTest
    @EnumSource
    void tellsTheConsolidation(Language language) throws IOException {
        ReportView report = RichReport.report();
        ConsolidationView view = RichReport.byUnit(7);
        byte[] csv = written(out -> TABLES.csv(report, view, CsvFile.Options.PLAIN, language, out));
        assertEquals(Told.by(view), Told.by(Spreadsheets.csv(csv, ','), Map.of(), Map.of()));
        byte[] xlsx = written(out -> TABLES.xlsx(report, view, DRAFT, language, out));
        XSSFSheet lines =
                Spreadsheets.workbook(xlsx).getSheet(Wording.in(language).word("sheet.lines"));
        assertEquals(Told.by(view), Told.by(Spreadsheets.rows(lines), headings(language), words(language)));
    }

    @Test
    void putsEachUnitInAColumn() throws IOException {
        ConsolidationView view = RichReport.byUnit(7);
        byte[] xlsx = written(out -> TABLES.xlsx(RichReport.report(), view, DRAFT, Language.VI, out));
        for (ConsolidationView.ConsolidatedSection section : view.sections()) {
            if (!section.lines().isEmpty()) {
                XSSFSheet sheet = sheets(xlsx).stream()
                        .filter(each -> each.getSheetName()
                                        .startsWith((section.numbering() + ". " + section.title()).substring(0, 8))
                                || each.getSheetName().startsWith(section.title()))
                        .findFirst()
                        .orElseThrow();
                List<Map<String, String>> rows = Spreadsheets.rows(sheet);
                assertEquals(section.lines().size(), rows.size());
                for (int i = 0; i < rows.size(); i++) {
                    ConsolidationView.ConsolidatedLine line = section.lines().get(i);
                    Map<String, String> row = rows.get(i);
                    assertEquals(line.name(), row.get("Nội dung"));
                    assertEquals(Spreadsheets.plain(line.whole().value()), row.get("Tổng số"));
                    assertEquals(Spreadsheets.plain(line.sum()), row.get("Cộng các đơn vị"));
                    for (int unit = 0; unit < 7; unit++) {
                        assertEquals(
                                Spreadsheets.plain(line.units().get(unit).value()),
                                row.get(view.units().get(unit).name()));
                    }
                }
            }
        }
    }

    @Test
    void showsWhatIsKnownInWords() throws IOException {
        byte[] xlsx = written(out -> TABLES.xlsx(RichReport.report(), null, DRAFT, Language.VI, out));
        XSSFSheet sheet = Spreadsheets.workbook(xlsx).getSheet("II.1. Đoàn ra, đoàn vào");
        assertEquals("Không có", Spreadsheets.shown(sheet.getRow(2).getCell(2)));
        assertEquals(0.0, sheet.getRow(2).getCell(2).getNumericCellValue());
        Map<String, String> silent = Spreadsheets.rows(sheet).stream()
                .filter(each -> each.get("Mã chỉ tiêu").equals("officials.abroad"))
                .findFirst()
                .orElseThrow();
        assertEquals("", silent.get("Số liệu"));
        assertEquals("Chưa có báo cáo", silent.get("Tình trạng"));
        XSSFSheet results = Spreadsheets.workbook(xlsx).getSheet("II.4. Biên giới");
        Map<String, String> zero = Spreadsheets.rows(results).stream()
                .filter(each -> each.get("Mã chỉ tiêu").equals("patrols.joint"))
                .findFirst()
                .orElseThrow();
        assertEquals("0", zero.get("Số liệu"));
        assertEquals("Có số liệu", zero.get("Tình trạng"));
    }

    @Test
    void aDraftHasItsContradictionsAndASignedCopyHasNot() throws IOException {
        XSSFWorkbook draft =
                Spreadsheets.workbook(written(out -> TABLES.xlsx(RichReport.report(), null, DRAFT, Language.VI, out)));
        XSSFSheet found = draft.getSheet("Số liệu mâu thuẫn");
        assertEquals(124.62, found.getRow(2).getCell(2).getNumericCellValue());
        assertEquals(124.61, found.getRow(3).getCell(2).getNumericCellValue());
        XSSFWorkbook signed = Spreadsheets.workbook(
                written(out -> TABLES.xlsx(RichReport.report(), null, new TableIssue(2, "abc"), Language.VI, out)));
        assertEquals(null, signed.getSheet("Số liệu mâu thuẫn"));
        assertTrue(text(signed.getSheet("Giải thích")).contains("Bản trình lần 2, SHA-256 abc"));
        assertTrue(text(draft.getSheet("Giải thích")).contains("Dự thảo"));
    }

    private static String text(XSSFSheet sheet) {
        StringBuilder text = new StringBuilder();
        sheet.forEach(
                row -> row.forEach(cell -> text.append(Spreadsheets.shown(cell)).append('\n')));
        return text.toString();
    }

    @Test
    void explainsEveryWordThatItUses() throws IOException {
        for (Language language : Language.values()) {
            Wording wording = Wording.in(language);
            String legend = text(Spreadsheets.workbook(written(
                            out -> TABLES.xlsx(RichReport.report(), RichReport.byUnit(1), DRAFT, language, out)))
                    .getSheet(wording.word("sheet.legend")));
            assertTrue(
                    !legend.matches("(?s).*\\b(state|exactness|origin|part|table|basis|boundaries)\\.[a-z-]+.*"),
                    legend);
            for (String word : words(language).keySet()) {
                assertTrue(legend.contains(word + "\n"), word);
            }
        }
    }

    @Test
    void keepsTextsAsTheyWereWritten() throws IOException {
        XSSFWorkbook draft =
                Spreadsheets.workbook(written(out -> TABLES.xlsx(RichReport.report(), null, DRAFT, Language.VI, out)));
        String said = draft.getSheet("Lời văn").getRow(1).getCell(1).getStringCellValue();
        assertEquals(RichReport.report().sections().get(0).narrative(), said);
    }

    @Test
    void takesLittleMemoryForManyUnits() throws IOException {
        ReportView report = RichReport.report();
        ConsolidationView view = RichReport.byUnit(UNITS);
        for (Writing writing : List.<Writing>of(
                out -> TABLES.csv(report, view, CsvFile.Options.PLAIN, Language.VI, out),
                out -> TABLES.xlsx(report, view, DRAFT, Language.VI, out))) {
            writing.to(OutputStream.nullOutputStream());
            long before = Watched.alive();
            Watched out = new Watched(50_000);
            writing.to(out);
            assertTrue(out.bytes() > 500_000, () -> out.bytes() + " bytes");
            assertTrue(out.looks() > 10, "looked while it was written");
            assertTrue(out.most() - before < MOST, () -> (out.most() - before) + " bytes more");
        }
    }

    @Test
    void theSameReportGivesTheSameCsv() throws IOException {
        Writing writing = out -> TABLES.csv(RichReport.report(), null, CsvFile.Options.PLAIN, Language.VI, out);
        assertEquals(
                new String(written(writing), StandardCharsets.UTF_8),
                new String(written(writing), StandardCharsets.UTF_8));
    }
}
