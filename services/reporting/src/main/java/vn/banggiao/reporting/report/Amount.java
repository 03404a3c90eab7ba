package vn.banggiao.reporting.report;

import java.math.BigDecimal;
import vn.banggiao.contracts.Qualifier;

/** A sum and how exactly it is known. */
record Amount(BigDecimal value, Qualifier qualifier) {

    Amount plus(Amount other) {
        return new Amount(value.add(other.value), qualifier.with(other.qualifier));
    }
}
