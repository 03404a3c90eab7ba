package vn.banggiao.projects;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.chassis.check.CurrencyCode;
import vn.banggiao.contracts.ProjectState;

/** A sum that the giver committed to a project on a day; it counts on that day, in its own currency. */
@Embeddable
public record Commitment(
        @Schema(description = "Local date in Asia/Ho_Chi_Minh") @NotNull @PastOrPresent @Column(name = "on_day")
        LocalDate on,

        @NotNull @Positive @Digits(integer = 15, fraction = 2)
        BigDecimal amount,

        @Schema(description = "ISO 4217", examples = "USD") @NotNull @CurrencyCode
        String currency) {

    ProjectState.Commitment state() {
        return new ProjectState.Commitment(on, amount, currency);
    }
}
