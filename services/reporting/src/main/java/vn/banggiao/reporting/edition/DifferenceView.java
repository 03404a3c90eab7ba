package vn.banggiao.reporting.edition;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.reporting.report.FigureView;

/**
 * What changed from one edition to the next.
 *
 * @param narratives sections whose text changed
 * @param figures in the order of the report, those that are gone last
 */
public record DifferenceView(
        EditionPoint before, EditionPoint after, List<NarrativeChange> narratives, List<FigureChange> figures) {

    /** One of the two editions, and the instant as known at which it is frozen. */
    public record EditionPoint(UUID id, int number, Instant submittedAt) {}

    /** The text of a section; either is absent where there was none. */
    public record NarrativeChange(String section, String title, String before, String after) {}

    /**
     * A figure that changed.
     *
     * @param fields what of it changed, such as {@code value}, {@code state}, {@code qualifier}; empty where it came or went as a
     *     whole
     * @param before absent where it was added; its {@code records} lead to what it summed then
     * @param after absent where it was removed
     * @param records the records by which it changed; empty where statements changed it, which the figures name
     * @param unexplained how much of the change in value these records do not give; absent where they give all of it. There can be
     *     some where an event had reached Kafka but not yet reporting when the earlier edition was frozen
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
