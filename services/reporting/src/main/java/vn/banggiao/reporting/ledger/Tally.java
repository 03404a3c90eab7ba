package vn.banggiao.reporting.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.banggiao.contracts.Qualifier;
import vn.banggiao.reporting.catalogue.Dimensions;

/**
 * Collects what one record contributes.
 *
 * <p>Something that the record itself is (a case, a delegation, a project) counts as one and is exact. An amount that the
 * record states has the record's qualifier; where it is null nobody stated it, and null and 0 add nothing.
 */
final class Tally {
    private final Qualifier qualifier;
    private final List<Contribution> contributions = new ArrayList<>();

    Tally(Qualifier qualifier) {
        this.qualifier = qualifier == null ? Qualifier.EXACT : qualifier;
    }

    void one(String indicator, LocalDate day, Dimensions dimensions) {
        add(new Contribution(indicator, dimensions, day, null, BigDecimal.ONE, Qualifier.EXACT));
    }

    /** One thing that stands from {@code day} until the day before {@code until}. */
    void one(String indicator, LocalDate day, LocalDate until, Dimensions dimensions) {
        add(new Contribution(indicator, dimensions, day, until, BigDecimal.ONE, Qualifier.EXACT));
    }

    void amount(String indicator, LocalDate day, Integer amount, Dimensions dimensions) {
        amount(indicator, day, amount == null ? null : BigDecimal.valueOf(amount), dimensions, qualifier);
    }

    void amount(String indicator, LocalDate day, BigDecimal amount, Dimensions dimensions) {
        amount(indicator, day, amount, dimensions, qualifier);
    }

    /** An amount that the service worked out from parts; no more certain than the record says. */
    void computed(String indicator, LocalDate day, BigDecimal amount, Dimensions dimensions) {
        amount(indicator, day, amount, dimensions, Qualifier.COMPUTED.with(qualifier));
    }

    /** A whole count. Its 0 counts: it replaces the count before. */
    void census(String indicator, LocalDate day, int amount, Dimensions dimensions) {
        add(new Contribution(indicator, dimensions, day, null, BigDecimal.valueOf(amount), qualifier));
    }

    List<Contribution> contributions() {
        return List.copyOf(contributions);
    }

    private void amount(
            String indicator, LocalDate day, BigDecimal amount, Dimensions dimensions, Qualifier certainty) {
        if (amount != null && amount.signum() != 0) {
            add(new Contribution(indicator, dimensions, day, null, amount, certainty));
        }
    }

    private void add(Contribution contribution) {
        contributions.add(contribution);
    }
}
