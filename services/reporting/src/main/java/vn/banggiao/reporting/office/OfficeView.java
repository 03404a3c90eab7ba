package vn.banggiao.reporting.office;

import java.time.LocalDate;
import java.util.UUID;
import vn.banggiao.chassis.record.Kept;
import vn.banggiao.reporting.statement.AddressedRecords;

/**
 * A unit's office.
 *
 * @param stated what the unit stated; absent where all follows from the unit
 * @param holds what documents show: what was stated, and for the rest what follows from the unit; absent in the answer to a PUT
 * @param record absent where nothing was stated
 */
public record OfficeView(String unit, LocalDate validFrom, SetOffice stated, Office holds, Kept record) {

    static OfficeView of(OfficeEntry entry) {
        return new OfficeView(entry.envelope.unit, entry.validFrom, entry.content, null, Kept.of(entry.envelope));
    }

    static UUID id(String unit, LocalDate validFrom) {
        return AddressedRecords.id(OfficeEntry.KIND, unit, validFrom.toString());
    }
}
