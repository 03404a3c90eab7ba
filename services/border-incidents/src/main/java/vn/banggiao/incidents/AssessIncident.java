package vn.banggiao.incidents;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import vn.banggiao.chassis.check.PlainText;

/** How sure an incident is by now and how much it weighs. Replaces both; what is left out is emptied. */
public record AssessIncident(
        @Pattern(regexp = RecordIncident.CONFIDENCES) String confidence,
        @Pattern(regexp = RecordIncident.IMPACTS) String impact,
        @Size(max = 1000) @PlainText String reason) {}
