package vn.banggiao.reporting.ledger;

import java.math.BigDecimal;
import vn.banggiao.contracts.Qualifier;
import vn.banggiao.reporting.catalogue.Dimensions;

/**
 * What records give for an indicator with exactly these dimensions. Sums of coarser figures are sums of these; their qualifier is
 * the least certain ({@link Qualifier#with}).
 */
public record Sum(String indicator, Dimensions dimensions, Qualifier qualifier, BigDecimal amount) {

    Sum less(BigDecimal part) {
        return new Sum(indicator, dimensions, qualifier, amount.subtract(part));
    }
}
