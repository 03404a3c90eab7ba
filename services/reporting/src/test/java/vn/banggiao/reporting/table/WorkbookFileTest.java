package vn.banggiao.reporting.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Workbooks as another program reads them. */
class WorkbookFileTest {
    private static final SheetPlan PLAN = new SheetPlan("Số liệu", List.of(30, 20), 1, 1);

    private interface Content {
        void write(WorkbookFile file) throws IOException;
    }

    private static XSSFWorkbook written(Content content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (WorkbookFile file = new WorkbookFile(out, "Thử <&> nghiệm")) {
            content.write(file);
        }
        return new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()));
    }

    private static XSSFCell only(Cell cell) throws IOException {
        return written(file -> file.sheet(PLAN).add(List.of(cell)))
                .getSheetAt(0)
                .getRow(0)
                .getCell(0);
    }

    @Test
    void numbersAreNumbersWithTheirDecimals() throws IOException {
        for (String number :
                List.of("150796", "203.409", "-5", "0", "1E+3", "100", "0.10", "10218000000", "0.000001")) {
            XSSFCell cell = only(Cell.number(new BigDecimal(number)));
            assertEquals(CellType.NUMERIC, cell.getCellType());
            assertEquals(0, new BigDecimal(number).compareTo(new BigDecimal(cell.getRawValue())), number);
        }
        DataFormatter english = new DataFormatter(java.util.Locale.ENGLISH);
        assertEquals("150,796", english.formatCellValue(only(Cell.number(new BigDecimal("150796")))));
        assertEquals("203.409", english.formatCellValue(only(Cell.number(new BigDecimal("203.409")))));
        assertEquals("37.38%", english.formatCellValue(only(Cell.percent(new BigDecimal("37.38")))));
        assertEquals("140%", english.formatCellValue(only(Cell.percent(new BigDecimal("140")))));
        assertEquals("14/06/2020", english.formatCellValue(only(Cell.day(LocalDate.parse("2020-06-14")))));
    }

    @Test
    void textIsNeverAFormulaAndKeepsEveryLetter() throws IOException {
        for (String text : List.of(
                "=1+1",
                "+84",
                "-x",
                "@SUM(A1)",
                "'=1",
                "\t=1",
                "=HYPERLINK(\"http://x\",\"y\")",
                "  giữ khoảng trắng  ",
                "Đặng <b>&amp; \"Ươm\"'",
                "hai\ndòng",
                "ký tự 🌾")) {
            XSSFCell cell = only(Cell.text(text));
            assertEquals(CellType.STRING, cell.getCellType());
            assertEquals(text, cell.getStringCellValue());
        }
    }

    @Test
    void leavesEmptyWhatIsNot() throws IOException {
        XSSFWorkbook book = written(file -> file.sheet(PLAN)
                .add(List.of(Cell.number(null), Cell.percent(null), Cell.day(null), Cell.text(null), Cell.EMPTY)));
        assertTrue(book.getSheetAt(0).getRow(0) == null
                || book.getSheetAt(0).getRow(0).getPhysicalNumberOfCells() == 0);
    }

    @Test
    void frozenFilteredLockedAndHiddenAsPlanned() throws IOException {
        XSSFWorkbook book = written(file -> {
            WorkbookSheet sheet = file.sheet(PLAN.asLocked().withHiddenColumns(Set.of(1)));
            sheet.add(List.of(Cell.heading("Đơn vị"), Cell.heading("khóa")));
            sheet.add(List.of(new Cell.Text("nhập", Look.ENTRY), Cell.text("giữ")));
            sheet.filtered();
            file.sheet(new SheetPlan("kỹ thuật", List.of(), 0, 0).asHidden()).add(List.of(Cell.text("x")));
        });
        XSSFSheet sheet = book.getSheetAt(0);
        assertEquals(1, sheet.getPaneInformation().getHorizontalSplitPosition());
        assertEquals(1, sheet.getPaneInformation().getVerticalSplitPosition());
        assertEquals("A1:B2", sheet.getCTWorksheet().getAutoFilter().getRef());
        assertTrue(sheet.getProtect());
        assertTrue(sheet.validateSheetPassword(WorkbookFile.PASSWORD));
        assertFalse(sheet.getRow(1).getCell(0).getCellStyle().getLocked());
        assertTrue(sheet.getRow(1).getCell(1).getCellStyle().getLocked());
        assertTrue(sheet.isColumnHidden(1));
        assertTrue(book.isSheetHidden(1));
    }

    @Test
    void namesSheetsAsExcelTakesThem() throws IOException {
        XSSFWorkbook book = written(file -> {
            for (String name : List.of(
                    "Kết quả/2020: [a]*?\\",
                    "kết quả 2020 a",
                    "Số liệu của tất cả các đơn vị trong tỉnh",
                    "Số liệu của tất cả các đơn vị khác",
                    "'",
                    "History")) {
                file.sheet(new SheetPlan(name, List.of(), 0, 0)).add(List.of(Cell.text("x")));
            }
        });
        assertEquals("Kết quả 2020 a", book.getSheetName(0));
        assertEquals("kết quả 2020 a (2)", book.getSheetName(1));
        assertEquals("Số liệu của tất cả các đơn vị t", book.getSheetName(2));
        assertEquals("Số liệu của tất cả các đơn vị k", book.getSheetName(3));
        assertEquals("-", book.getSheetName(4).strip());
        assertEquals("- History", book.getSheetName(5));
    }

    @Test
    void holdsNoRowsThatAreWritten() throws IOException {
        long[] bytes = {0};
        OutputStream counted = new OutputStream() {
            @Override
            public void write(int one) {
                bytes[0]++;
            }

            @Override
            public void write(byte[] some, int from, int length) {
                bytes[0] += length;
            }
        };
        try (WorkbookFile file = new WorkbookFile(counted, "")) {
            WorkbookSheet sheet = file.sheet(PLAN);
            row(sheet);
            long before = alive();
            for (int i = 0; i < 100_000; i++) {
                row(sheet);
            }
            long more = alive() - before;
            assertTrue(more < 4L * 1024 * 1024, () -> more + " bytes held after 100,000 rows");
        }
        assertTrue(bytes[0] > 1_000_000, () -> bytes[0] + " bytes");
    }

    private static void row(WorkbookSheet sheet) throws IOException {
        sheet.add(List.of(
                Cell.text("Huyện"),
                Cell.number(BigDecimal.valueOf(sheet.size())),
                Cell.percent(BigDecimal.TEN),
                Cell.address("/api/v1/records?unit=" + sheet.size())));
    }

    private static long alive() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
