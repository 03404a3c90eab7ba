package vn.banggiao.reporting.table;

import java.io.IOException;
import java.util.List;

/** Takes the rows of a table, one by one, and holds none of them long. */
public interface Rows {
    void add(List<Cell> row) throws IOException;
}
