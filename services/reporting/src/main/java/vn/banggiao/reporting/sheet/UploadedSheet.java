package vn.banggiao.reporting.sheet;

import java.util.List;
import vn.banggiao.chassis.problem.Refusal;
import vn.banggiao.chassis.problem.Refusals;
import vn.banggiao.reporting.table.WorkbookFile;

/** The rows of a file that came back, those without anything left out. */
record UploadedSheet(List<SheetRow> rows) {
    private static final int OLE2 = 0xD0CF11E0;
    private static final int ZIP = 0x504B0304;

    /**
     * @param mostRows a file with more is refused
     * @param mostBytes an XLSX file that is larger when unpacked is refused
     * @throws Refusal 400 where the file is not what it is said to be, or none of ours; 413 where it is too large
     */
    static UploadedSheet read(byte[] file, SheetFormat format, int mostRows, long mostBytes) {
        int signature = signature(file);
        if (signature == OLE2) {
            throw Refusals.malformed(
                    "Đây là tệp Excel kiểu cũ (.xls) hoặc tệp có mật khẩu; hãy lưu lại thành .xlsx không đặt mật khẩu.",
                    "This is an Excel file of the old kind (.xls), or has a password; save it as .xlsx without one.");
        }
        if (format == SheetFormat.CSV) {
            if (signature == ZIP) {
                throw Refusals.malformed(
                        "Đây là tệp XLSX, không phải CSV; hãy gửi với Content-Type: " + WorkbookFile.MEDIA_TYPE + ".",
                        "This is an XLSX file and no CSV; send it with Content-Type: " + WorkbookFile.MEDIA_TYPE + ".");
            }
            return CsvReading.read(file, mostRows);
        }
        if (signature != ZIP) {
            throw Refusals.malformed(
                    "Không phải tệp XLSX; hãy gửi tệp .xlsx đã tải về, hoặc CSV với Content-Type: text/csv.",
                    "Not an XLSX file; send the .xlsx that was given out, or CSV with Content-Type: text/csv.");
        }
        XlsxGuard.check(file, mostBytes);
        return XlsxReading.read(file, mostRows);
    }

    static Refusal tooManyRows(int most) {
        return Refusals.malformed(
                "Biểu có hơn " + most + " dòng; hãy xóa các dòng thừa.",
                "The sheet has more than " + most + " rows; delete those that are not needed.");
    }

    static Refusal notOurs() {
        return Refusals.malformed(
                "Không thấy dòng tiêu đề của biểu số liệu; hãy dùng biểu tải từ GET /api/v1/sheets/{unit}/{period}.",
                "There is no line of titles of the sheet; use the one that GET /api/v1/sheets/{unit}/{period} gives out.");
    }

    private static int signature(byte[] file) {
        int signature = 0;
        for (int i = 0; i < Integer.BYTES; i++) {
            signature = signature << Byte.SIZE | (i < file.length ? file[i] & 0xFF : 0);
        }
        return signature;
    }
}
