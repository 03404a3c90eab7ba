package vn.banggiao.projects;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.banggiao.chassis.check.CurrencyCode;

/** What the Vietnamese side adds to a project (<i>vốn đối ứng</i>); it is not aid and counts towards no figure. */
@Embeddable
public record CounterpartFunds(
        @NotNull @Positive @Digits(integer = 15, fraction = 2) @Column(name = "counterpart_amount")
        BigDecimal amount,

        @Schema(description = "ISO 4217", examples = "VND")
        @NotNull
        @CurrencyCode
        @Column(name = "counterpart_currency")
        String currency) {}
