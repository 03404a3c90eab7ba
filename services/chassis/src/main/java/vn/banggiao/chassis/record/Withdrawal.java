package vn.banggiao.chassis.record;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import vn.banggiao.chassis.check.PlainText;

/** The body of a DELETE: why the record is withdrawn. Nothing is physically deleted. */
public record Withdrawal(
        @NotBlank @Size(max = 1000) @PlainText String reason) {}
