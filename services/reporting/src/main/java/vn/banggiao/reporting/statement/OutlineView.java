package vn.banggiao.reporting.statement;

import java.time.LocalDate;
import java.util.List;
import vn.banggiao.chassis.record.Kept;

/**
 * The sections of a unit's reports, in order.
 *
 * @param validFrom absent, as is the record, where the unit has set none and the usual sections hold
 */
public record OutlineView(String unit, LocalDate validFrom, List<OutlineSection> sections, Kept record) {

    static OutlineView of(Outline outline) {
        return new OutlineView(outline.envelope.unit, outline.validFrom, outline.sections, Kept.of(outline.envelope));
    }

    static OutlineView usual(String unit) {
        return new OutlineView(unit, null, SectionRules.usual(), null);
    }
}
