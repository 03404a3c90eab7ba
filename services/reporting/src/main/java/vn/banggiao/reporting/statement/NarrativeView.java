package vn.banggiao.reporting.statement;

import vn.banggiao.chassis.record.Kept;

/**
 * The text of a section.
 *
 * @param text absent where none was written yet
 * @param carriedOver where none was written yet, the text of the unit's latest earlier report, to begin from
 * @param record absent where none was written yet
 */
public record NarrativeView(
        String unit, String period, String section, String text, CarriedOver carriedOver, Kept record) {

    /** The text of an earlier period. */
    public record CarriedOver(String period, String text) {}

    static NarrativeView of(Narrative narrative) {
        return new NarrativeView(
                narrative.envelope.unit,
                narrative.period,
                narrative.section,
                narrative.text,
                null,
                Kept.of(narrative.envelope));
    }
}
