package vn.banggiao.reporting.sheet;

/** The two kinds of file in which a sheet goes out and comes back. */
enum SheetFormat {
    XLSX(SheetFormat.XLSX_TYPE, "xlsx"),
    CSV(SheetFormat.CSV_TYPE + ";charset=UTF-8", "csv");

    static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    static final String CSV_TYPE = "text/csv";

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
