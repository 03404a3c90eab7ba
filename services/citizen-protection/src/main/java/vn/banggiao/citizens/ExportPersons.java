package vn.banggiao.citizens;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The entries on file that belong to one data subject, as a search found them. */
public record ExportPersons(
        @Schema(description = "All must be entries of the one person who asks") @NotEmpty @Size(max = 200)
        List<@NotNull UUID> persons) {}
