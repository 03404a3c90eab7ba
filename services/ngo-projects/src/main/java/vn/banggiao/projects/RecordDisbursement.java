package vn.banggiao.projects;

import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.chassis.check.Codes;
import vn.banggiao.chassis.check.CurrencyCode;
import vn.banggiao.chassis.check.PlainText;
import vn.banggiao.contracts.Qualifier;

/** What an office says about money that a project disbursed over a period. It stays in its own currency; a rate is kept beside it. */
public record RecordDisbursement(
        @Schema(description = "Made by the client so that the request can be sent again without harm")
        UUID id,

        @Schema(
                description =
                        "Dotted code of the unit as it was on the period's last day: the project's, which holds where"
                                + " it is left out, or one below it",
                examples = "11.099.03265")
        @Size(min = 2, max = 20)
        @Pattern(regexp = "[0-9.]+")
        String unit,

        @Schema(description = "First day of the period, Asia/Ho_Chi_Minh") @NotNull
        LocalDate from,

        @Schema(description = "Last day of the period; the sum counts on that day") @NotNull @PastOrPresent
        LocalDate to,

        @NotNull @Positive @Digits(integer = 15, fraction = 2)
        BigDecimal amount,

        @Schema(description = "ISO 4217", examples = "USD") @NotNull @CurrencyCode
        String currency,

        @Schema(description = "What the money was for, as a code", examples = "micro-insurance")
        @Pattern(regexp = Codes.FREE)
        String kind,

        @Schema(description = "VND for one unit of the currency", examples = "23180")
        @Positive
        @Digits(integer = 9, fraction = 6)
        BigDecimal rate,

        @Schema(description = "Day of the rate; required with a rate") @PastOrPresent
        LocalDate rateOn,

        @Schema(description = "How exactly the sum is known; exact where left out")
        @Pattern(regexp = Qualifier.RECORDED)
        String qualifier,

        @Size(max = 4000) @PlainText String note) {}
