package vn.banggiao.reporting.sheet;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import vn.banggiao.reporting.catalogue.Dimensions;

/**
 * What a row was given out for: {@code 1|11.099|2020-H1|statutory|return|visitors.foreign|country=LA|<id>|3}, with the version of the
 * form in front, and without the last two where nothing was stated. It stands in each row, so that a row keeps it however the sheet is
 * sorted, cut or put together, and tells on itself in the sheet of another unit.
 *
 * @param id null where nothing was stated
 */
record RowKey(String unit, String period, String basis, Subject subject, UUID id, int version) {
    private static final String FORM = "1";
    private static final int PARTS = 9;

    static RowKey unstated(SheetOf of, Subject subject) {
        return new RowKey(of.unit(), of.period(), of.basis(), subject, null, 0);
    }

    static RowKey of(SheetOf of, Standing standing) {
        return new RowKey(of.unit(), of.period(), of.basis(), standing.subject(), standing.id(), standing.version());
    }

    String text() {
        return String.join(
                "|",
                FORM,
                unit,
                period,
                basis,
                subject.kind().code(),
                subject.indicator(),
                subject.dimensions().text(),
                id == null ? "" : id.toString(),
                id == null ? "" : Integer.toString(version));
    }

    /** The key back from its text; empty where it is none, or one of another form. */
    static Optional<RowKey> parse(String text) {
        String[] parts = text.strip().split("\\|", -1);
        if (parts.length != PARTS || !parts[0].equals(FORM)) {
            return Optional.empty();
        }
        try {
            StatementKind kind = Arrays.stream(StatementKind.values())
                    .filter(each -> each.code().equals(parts[4]))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException(parts[4]));
            Subject subject = new Subject(kind, parts[5], Dimensions.parse(parts[6]));
            UUID id = parts[7].isEmpty() ? null : UUID.fromString(parts[7]);
            return Optional.of(
                    new RowKey(parts[1], parts[2], parts[3], subject, id, id == null ? 0 : Integer.parseInt(parts[8])));
        } catch (IllegalArgumentException noKey) {
            return Optional.empty();
        }
    }

    boolean isOf(SheetOf of) {
        return unit.equals(of.unit()) && period.equals(of.period()) && basis.equals(of.basis());
    }
}
