package vn.banggiao.reporting.report;

import java.util.List;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.catalogue.Indicator;
import vn.banggiao.reporting.ledger.Ledger;
import vn.banggiao.reporting.ledger.Sum;
import vn.banggiao.reporting.period.Window;

/** Reads from the ledger what a question asks: now or as of an instant, as the units were or in today's. */
final class LedgerSums implements RecordSums {
    private final Question question;
    private final Ledger ledger;
    private final List<String> indicators;

    LedgerSums(Question question, Catalogue catalogue, Ledger ledger) {
        this.question = question;
        this.ledger = ledger;
        this.indicators = indicators(catalogue);
    }

    /** The indicators that records give. */
    static List<String> indicators(Catalogue catalogue) {
        return catalogue.all().stream()
                .filter(indicator -> !indicator.isStated())
                .map(Indicator::code)
                .toList();
    }

    @Override
    public List<Sum> of(Window window) {
        if (question.today() != null) {
            return ledger.on(question.today().ground()).sums(indicators, window, question.asOf());
        }
        return question.asOf() == null
                ? ledger.sums(question.unit(), indicators, window)
                : ledger.sumsAsOf(question.unit(), indicators, window, question.asOf());
    }

    @Override
    public List<Sum> unallocated(Window window) {
        return question.today() == null
                ? List.of()
                : ledger.on(question.today().unallocated()).sums(indicators, window, question.asOf());
    }

    @Override
    public List<Sum> late() {
        return question.today() == null
                ? ledger.late(question.unit(), indicators, question.window(), question.asOf())
                : ledger.on(question.today().ground()).late(indicators, question.window(), question.asOf());
    }
}
