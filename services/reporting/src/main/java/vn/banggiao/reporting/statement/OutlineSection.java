package vn.banggiao.reporting.statement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.chassis.check.PlainText;

/**
 * A section of a unit's reports.
 *
 * @param indicators those that stand here and how they are broken down; where left out, the catalogue's for this section
 */
public record OutlineSection(
        @Schema(description = "A usual section, or one of the unit's own", examples = "ngo-aid")
        @NotNull
        @Size(max = 64)
        @Pattern(regexp = CODE)
        String code,

        @Schema(description = "Its title in this unit; a section of its own needs one") @Size(max = 500) @PlainText
        String title,

        @Schema(description = "Its number, as it is written", examples = "IV.2") @Size(max = 20) @PlainText
        String numbering,

        @Size(max = 200) List<@Valid OutlineIndicator> indicators) {

    static final String CODE = "[a-z][a-z0-9-]*";

    /** An indicator in a section, with the dimensions that its figures are broken down by beside the whole. */
    public record OutlineIndicator(
            @NotNull @Size(max = 64) String indicator,

            @Schema(
                    description = "Each list of dimensions gives one breakdown",
                    examples = "[[\"country\"],[\"kind\",\"country\"]]")
            @Size(max = 20)
            List<List<String>> breakdowns) {}
}
