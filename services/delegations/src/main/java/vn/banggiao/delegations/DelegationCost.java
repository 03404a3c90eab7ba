package vn.banggiao.delegations;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import vn.banggiao.chassis.check.CurrencyCode;

/** What a delegation cost our side, in one currency. */
@Embeddable
public record DelegationCost(
        @Column(name = "cost_amount") @NotNull @PositiveOrZero @Digits(integer = 15, fraction = 2)
        BigDecimal amount,

        @Column(name = "cost_currency") @NotNull @CurrencyCode
        String currency) {}
