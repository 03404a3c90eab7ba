package vn.banggiao.reporting.table;

/** How a cell of a workbook looks, and whether it can be changed in a sheet that is locked. */
public enum Look {
    PLAIN(null, false, false),
    /** Above a sheet. */
    TITLE(null, true, false),
    /** Above a column. */
    HEADING("D9E2F3", true, false),
    /** What the reader must know, in a column as wide as it is; long text goes on in the next line. */
    NOTE(null, false, false),
    /** Shown, not to be changed. */
    FIXED("EDEDED", false, false),
    /** To be filled in. */
    ENTRY("FFF8DC", false, true);

    private final String fill;
    private final boolean bold;
    private final boolean open;

    Look(String fill, boolean bold, boolean open) {
        this.fill = fill;
        this.bold = bold;
        this.open = open;
    }

    /** Background as RRGGBB; null for none. */
    String fill() {
        return fill;
    }

    boolean bold() {
        return bold;
    }

    /** Whether it can be changed in a sheet that is locked. */
    boolean open() {
        return open;
    }

    boolean wraps() {
        return this == HEADING || this == NOTE;
    }
}
