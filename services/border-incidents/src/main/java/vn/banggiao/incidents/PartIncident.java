package vn.banggiao.incidents;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import vn.banggiao.chassis.check.PlainText;

/** Why an incident is after all not the same event as the one to which it was joined. */
public record PartIncident(
        @NotBlank @Size(max = 1000) @PlainText String reason) {}
