package vn.banggiao.reporting.unit;

import java.sql.Date;
import java.time.DateTimeException;
import java.time.LocalDate;
import vn.banggiao.chassis.problem.Refusals;

/** How far a list of units has come: the last one shown. As a cursor: its key, {@code code@validFrom}. */
record UnitPlace(String code, LocalDate validFrom) {

    /** @throws vn.banggiao.chassis.problem.Refusal 400 where the text is no cursor that was given out */
    static UnitPlace parse(String cursor) {
        if (cursor == null || cursor.isBlank()) {
            return null;
        }
        int at = cursor.indexOf('@');
        try {
            if (at > 0) {
                String day = cursor.substring(at + 1);
                return new UnitPlace(cursor.substring(0, at), day.isEmpty() ? null : LocalDate.parse(day));
            }
        } catch (DateTimeException none) {
            at = -1;
        }
        throw Refusals.notACursor();
    }

    static String after(UnitView unit) {
        return unit.code() + "@" + (unit.validFrom() == null ? "" : unit.validFrom());
    }

    Date day() {
        return validFrom == null ? null : Date.valueOf(validFrom);
    }
}
