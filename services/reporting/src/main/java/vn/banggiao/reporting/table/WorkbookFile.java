package vn.banggiao.reporting.table;

import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;

/**
 * Writes an XLSX workbook (ISO/IEC 29500 SpreadsheetML) straight to a stream, sheet after sheet. It bears the time at which it was
 * written, so two of the same content are not the same bytes.
 */
public final class WorkbookFile implements AutoCloseable {
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Unlocks a sheet that is locked: it saves from mistakes and keeps no secret. Excel wants one that is not empty. */
    public static final String PASSWORD = "banggiao";

    private final Workbook workbook;
    private final SheetNames names = new SheetNames();
    private WorkbookSheet last;

    /** @param out stays open */
    public WorkbookFile(OutputStream out, String title) {
        workbook = new Workbook(out, "Bang Giao", null);
        workbook.properties().setTitle(title);
    }

    /** The next sheet; the one before it is finished. */
    public WorkbookSheet sheet(SheetPlan plan) throws IOException {
        finishLast();
        last = new WorkbookSheet(workbook.newWorksheet(names.free(plan.name())), plan);
        return last;
    }

    /** Writes what is left; the workbook is whole only then. */
    @Override
    public void close() throws IOException {
        finishLast();
        workbook.finish();
    }

    private void finishLast() throws IOException {
        if (last != null) {
            last.finish();
        }
    }
}
