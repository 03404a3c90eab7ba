package vn.banggiao.reporting.ledger;

/** A series of sums, as {@link SeriesNumbers} remembers it: one object of a key, so that whoever holds it looks nothing up again. */
final class Series {
    private final SeriesKey key;
    private int[] lineage;

    Series(SeriesKey key) {
        this.key = key;
    }

    SeriesKey key() {
        return key;
    }

    /** Its number, once it has one. */
    int number() {
        return lineage[0];
    }

    /** Its number, then those of the same series of each unit above. */
    int[] lineage() {
        return lineage;
    }

    void number(int[] lineage) {
        this.lineage = lineage;
    }
}
