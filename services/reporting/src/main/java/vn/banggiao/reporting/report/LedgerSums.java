package vn.banggiao.reporting.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.banggiao.reporting.boundary.Bearer;
import vn.banggiao.reporting.boundary.Ground;
import vn.banggiao.reporting.boundary.Undetermined;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.catalogue.Indicator;
import vn.banggiao.reporting.ledger.Ledger;
import vn.banggiao.reporting.ledger.Part;
import vn.banggiao.reporting.ledger.Sum;
import vn.banggiao.reporting.period.Window;

/** Reads from the ledger what a question asks: now or as of an instant, as the units were or in today's. For one thread. */
final class LedgerSums implements RecordSums {
    private static final String ALL = "all";
    private static final String UNALLOCATED = "unallocated";

    private final Question question;
    private final Ledger ledger;
    private final List<String> indicators;
    private final List<Undetermined> undetermined;
    private final Map<Window, Map<String, List<Sum>>> today = new HashMap<>();

    LedgerSums(Question question, Catalogue catalogue, Ledger ledger) {
        this.question = question;
        this.ledger = ledger;
        this.indicators = indicators(catalogue);
        this.undetermined =
                question.today() == null ? List.of() : question.today().undetermined();
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
            boolean partsAreAskedFor = window.equals(question.window()) || today.containsKey(window);
            return partsAreAskedFor
                    ? today(window, ALL)
                    : ledger.on(question.today().ground()).sums(indicators, window, question.asOf());
        }
        Bearer bearer = question.bearer();
        if (!bearer.isTheOnlyOneUntil(window.to())) {
            return ledger.on(bearer.ground()).sums(indicators, window, question.asOf());
        }
        return question.asOf() == null
                ? ledger.sums(question.unit(), indicators, window)
                : ledger.sumsAsOf(question.unit(), indicators, window, question.asOf());
    }

    @Override
    public List<Sum> unallocated(Window window) {
        return question.today() == null ? List.of() : today(window, UNALLOCATED);
    }

    @Override
    public List<Sum> undetermined(Undetermined unit, Window window) {
        return today(window, name(unit));
    }

    /** The whole and its parts are asked for together, so that a count which replaces another does so in both. */
    private List<Sum> today(Window window, String part) {
        return today.computeIfAbsent(window, this::parts).getOrDefault(part, List.of());
    }

    private Map<String, List<Sum>> parts(Window window) {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part(ALL, ALL, question.today().ground()));
        parts.add(new Part(UNALLOCATED, ALL, question.today().unallocated()));
        undetermined.forEach(each -> parts.add(new Part(name(each), ALL, each.ground())));
        Map<String, List<Sum>> sums = new HashMap<>();
        ledger.sums(parts, indicators, List.of(window), question.asOf())
                .forEach((part, byWindow) -> sums.put(part, byWindow.getOrDefault(window, List.of())));
        return sums;
    }

    private static String name(Undetermined undetermined) {
        return RecordsAsked.name(undetermined.unit());
    }

    @Override
    public List<Sum> late() {
        Ground ground = question.today() == null
                ? question.bearer().ground()
                : question.today().ground();
        return ledger.on(ground).late(indicators, question.window(), question.asOf());
    }
}
