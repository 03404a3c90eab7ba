package vn.banggiao.reporting.edition;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.reporting.report.FigureView;
import vn.banggiao.reporting.report.ReportView;
import vn.banggiao.reporting.statement.StatementChange;

/**
 * What changed from one edition to the next: whatever the later report says otherwise is in one of the lists.
 *
 * @param fields what changed of the report as a whole, such as {@code unit.name} or {@code period.to}
 * @param statements what officers stated, changed or withdrew between the two, of all that bears on the report
 * @param sections sections that came, went, or stand in another form, place or order
 * @param narratives sections whose text changed
 * @param contradictions that came, were resolved or changed
 * @param figures in the order of the report, those that are gone last
 */
public record DifferenceView(
        EditionPoint before,
        EditionPoint after,
        List<FieldChange> fields,
        List<StatedChange> statements,
        List<SectionChange> sections,
        List<NarrativeChange> narratives,
        List<ContradictionChange> contradictions,
        List<FigureChange> figures) {

    /** One of the two editions, and the instant as known at which it is frozen. */
    public record EditionPoint(UUID id, int number, Instant submittedAt) {}

    /** A field of the report as a whole; either side is absent where it said nothing. */
    public record FieldChange(String field, String before, String after) {}

    /**
     * A statement that stood otherwise, or not at all, in one of the two editions.
     *
     * @param kind what was stated
     * @param change {@code withdrawn} also where it now speaks of another unit
     * @param about an indicator with its dimensions, the number of a document, indicators with a window of their own, a section, or
     *     the day from which an outline holds
     * @param versionBefore absent where it was stated since
     * @param version absent where it was withdrawn
     * @param changedAt absent where it was withdrawn
     */
    public record StatedChange(
            @Schema(enumeration = {"return", "target", "profile", "directive", "window", "narrative", "outline"})
            String kind,

            UUID id,

            @Schema(enumeration = {"stated", "changed", "withdrawn"})
            String change,

            String unit,
            String about,
            Integer versionBefore,
            Integer version,
            Instant changedAt,
            String address) {

        static StatedChange of(StatementChange change) {
            return new StatedChange(
                    change.kind(),
                    change.id(),
                    change.versionBefore() == null ? "stated" : change.version() == null ? "withdrawn" : "changed",
                    change.unit(),
                    change.about(),
                    change.versionBefore(),
                    change.version(),
                    change.changedAt(),
                    change.address());
        }
    }

    /**
     * A section that an outline, or a release, set otherwise.
     *
     * @param fields what of it changed; empty where it came or went as a whole
     */
    public record SectionChange(
            String section,

            @Schema(enumeration = {"added", "removed", "changed"})
            String change,

            List<String> fields,
            SectionForm before,
            SectionForm after) {}

    /**
     * How a section stands in a report.
     *
     * @param place 1 for the first section
     * @param indicators of its figures, in their order
     */
    public record SectionForm(String numbering, String title, int place, List<String> indicators) {}

    /** A contradiction; {@code before} is absent where it came, {@code after} where it was resolved. */
    public record ContradictionChange(
            @Schema(enumeration = {"added", "removed", "changed"})
            String change,

            ReportView.ContradictionView before,
            ReportView.ContradictionView after) {}

    /** The text of a section; either is absent where there was none. */
    public record NarrativeChange(String section, String title, String before, String after) {}

    /**
     * A figure that changed.
     *
     * @param fields what of it changed, such as {@code value}, {@code state}, {@code qualifier}; empty where it came or went as a
     *     whole
     * @param before absent where it was added; its {@code records} lead to what it summed then
     * @param after absent where it was removed
     * @param records the records by which it, what it is compared with, or what came late changed; empty where statements changed it,
     *     which {@code statements} names
     * @param unexplained how much of the change in value these records do not give; absent where they give all of it. Anything here is
     *     an error of the registry
     */
    public record FigureChange(
            String indicator,
            String name,
            Map<String, String> dimensions,

            @Schema(enumeration = {"added", "removed", "changed"})
            String change,

            List<String> fields,
            FigureView before,
            FigureView after,
            List<RecordChange> records,
            BigDecimal unexplained) {}

    /**
     * A record's contribution that came, went or changed between the two instants.
     *
     * @param bearsOn which part of the figure sums it: its {@code value}, the {@code same-period} a year earlier, or what came {@code
     *     late}
     * @param change {@code added}: the record was not known before; {@code superseded}: another version of it counts, or none
     *     since it is now of another unit, day or kind; {@code withdrawn}: it no longer counts
     * @param address where its service answers with the version, the one after where there is one
     * @param version after; absent where it was withdrawn
     * @param versionBefore absent where it was not known
     * @param day on which it happened
     * @param amount what it now contributes; absent where nothing
     * @param recordedAt when the record was first recorded
     * @param knownAt when the version became known to reporting
     * @param late it happened within the figure's window and was recorded only after the earlier edition was frozen
     */
    @Schema(name = "RecordDifference")
    public record RecordChange(
            UUID id,
            String kind,
            String service,
            String address,

            @Schema(enumeration = {"value", "same-period", "late"})
            String bearsOn,

            @Schema(enumeration = {"added", "superseded", "withdrawn"})
            String change,

            Integer version,
            Integer versionBefore,
            String unit,
            LocalDate day,
            LocalDate until,
            BigDecimal amount,
            BigDecimal amountBefore,
            Instant recordedAt,
            Instant knownAt,
            boolean late) {}
}
