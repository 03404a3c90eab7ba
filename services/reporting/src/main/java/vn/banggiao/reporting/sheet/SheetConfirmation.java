package vn.banggiao.reporting.sheet;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What confirming a sheet has done.
 *
 * @param unchanged rows that left everything as it was
 */
public record SheetConfirmation(
        UUID id,
        @Schema(examples = "11.099") String unit,
        @Schema(examples = "2020-H1") String period,
        @Schema(examples = "statutory") String basis,
        Instant confirmedAt,
        List<SheetStatement> statements,
        int unchanged) {

    /**
     * A statement that was made, changed or withdrawn.
     *
     * @param cell where the sheet said so
     * @param link where it is read
     */
    public record SheetStatement(
            @Schema(examples = "Số liệu!I12") String cell,

            @Schema(enumeration = {"create", "change", "withdraw"})
            String action,

            @Schema(enumeration = {"return", "target", "profile"})
            String kind,

            @Schema(examples = "visitors.foreign") String indicator,
            Map<String, String> dimensions,
            UUID id,
            int version,
            String link) {}
}
