package vn.banggiao.reporting.sheet;

import java.util.Locale;
import java.util.UUID;

/**
 * What confirming a sheet would do because of one row.
 *
 * @param id null where the statement is yet to be made, as is its version 0 then
 * @param before null where there is nothing yet
 * @param after null where it is withdrawn
 * @param reason of a withdrawal
 */
record PlannedChange(
        Action action,
        SheetRow row,
        Subject subject,
        UUID id,
        int version,
        SheetEntry before,
        SheetEntry after,
        String reason) {

    enum Action {
        CREATE,
        CHANGE,
        WITHDRAW;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The cell by which it is called. */
    String cell() {
        return row.name(action == Action.WITHDRAW ? Column.WITHDRAW : Column.VALUE);
    }

    static PlannedChange create(SheetRow row, Subject subject, SheetEntry after) {
        return new PlannedChange(Action.CREATE, row, subject, null, 0, null, after, null);
    }

    static PlannedChange change(SheetRow row, Standing standing, SheetEntry after) {
        return new PlannedChange(
                Action.CHANGE,
                row,
                standing.subject(),
                standing.id(),
                standing.version(),
                standing.entry(),
                after,
                null);
    }

    static PlannedChange withdraw(SheetRow row, Standing standing, String reason) {
        return new PlannedChange(
                Action.WITHDRAW,
                row,
                standing.subject(),
                standing.id(),
                standing.version(),
                standing.entry(),
                null,
                reason);
    }
}
