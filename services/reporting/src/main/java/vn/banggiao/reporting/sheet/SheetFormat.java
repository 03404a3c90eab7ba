package vn.banggiao.reporting.sheet;

import vn.banggiao.reporting.table.CsvFile;
import vn.banggiao.reporting.table.WorkbookFile;

/** The two kinds of file in which a sheet goes out and comes back. */
enum SheetFormat {
    XLSX(WorkbookFile.MEDIA_TYPE, "xlsx"),
    CSV(CsvFile.MEDIA_TYPE + ";charset=UTF-8", "csv");

    private final String mediaType;
    private final String ending;

    SheetFormat(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    String mediaType() {
        return mediaType;
    }

    String ending() {
        return ending;
    }
}
