package vn.banggiao.incidents;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import vn.banggiao.chassis.check.PlainText;

/** That two incidents are two events however alike they look, in either order, and why. */
public record DismissDuplicate(
        @NotNull UUID first,
        @NotNull UUID second,
        @NotBlank @Size(max = 1000) @PlainText String reason) {}
