package vn.banggiao.reporting.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.contracts.Qualifier;
import vn.banggiao.reporting.boundary.Named;
import vn.banggiao.reporting.catalogue.Behaviour;
import vn.banggiao.reporting.catalogue.Dimensions;
import vn.banggiao.reporting.catalogue.Indicator;
import vn.banggiao.reporting.catalogue.Measure;
import vn.banggiao.reporting.period.Window;

/**
 * Makes one figure of what was found.
 *
 * <p>Records come first: where they give a sum, it is the figure, and a statement that differs is a contradiction. Without records the
 * unit's own latest return holds; without one, returns for parts of the window or of the units below add up. A zero is never assumed.
 */
final class FigureMaker {
    private final Findings findings;
    private final ContradictionFinder contradictions;
    private final Language language;

    FigureMaker(Findings findings, ContradictionFinder contradictions, Language language) {
        this.findings = findings;
        this.contradictions = contradictions;
        this.language = language;
    }

    /** What is known of a figure before it is compared: its value or why there is none, and what it rests on. */
    private record Known(
            BigDecimal value,
            boolean none,
            Qualifier qualifier,
            String origin,
            BigDecimal outOf,
            List<Stated> rests,
            List<Named> silent) {
        static final Known NOTHING = new Known(null, false, null, null, null, List.of(), List.of());

        static Known recorded(Amount amount, String origin) {
            return new Known(amount.value(), false, amount.qualifier(), origin, null, List.of(), List.of());
        }

        static Known stated(Stated statement, String origin) {
            return new Known(
                    statement.given(),
                    statement.none(),
                    statement.given() == null ? null : statement.qualifier(),
                    origin,
                    statement.outOf(),
                    List.of(statement),
                    List.of());
        }
    }

    /** The figure with nothing that it is compared with. */
    FigureView bare(Indicator indicator, Dimensions dimensions) {
        List<Stated> returned = findings.returned(indicator.code(), dimensions);
        Stated latest = returned.isEmpty() ? null : returned.get(returned.size() - 1);
        Window window = window(indicator, dimensions, latest);
        return view(
                indicator,
                dimensions,
                window,
                known(indicator, dimensions, window, latest),
                latest,
                new Comparison(null, null, null, null));
    }

    FigureView make(Indicator indicator, Dimensions dimensions) {
        String code = indicator.code();
        List<Stated> returned = findings.returned(code, dimensions);
        Stated latest = returned.isEmpty() ? null : returned.get(returned.size() - 1);
        Window window = window(indicator, dimensions, latest);
        contradictions.amongStatements(indicator, dimensions, returned);
        contradictions.overlappingWindows(
                indicator, dimensions, findings.ownWindows(code, dimensions), findings.question());

        Known known = known(indicator, dimensions, window, latest);
        FigureView.Compared samePeriod = samePeriod(indicator, dimensions, window, known, latest);
        return view(
                indicator,
                dimensions,
                window,
                known,
                latest,
                new Comparison(
                        samePeriod,
                        target(indicator, dimensions, known, latest),
                        late(code, dimensions),
                        samePeriod == null ? notComparable(indicator, window) : null));
    }

    private record Comparison(
            FigureView.Compared samePeriod,
            FigureView.Target target,
            FigureView.Late late,
            FigureView.NotComparable not) {}

    private FigureView view(
            Indicator indicator,
            Dimensions dimensions,
            Window window,
            Known known,
            Stated latest,
            Comparison comparison) {
        return new FigureView(
                indicator.code(),
                indicator.name().in(language),
                dimensions.values(),
                known.value(),
                measure(indicator, dimensions),
                known.none() ? "none-confirmed" : known.value() == null ? "not-reported" : "value",
                known.qualifier() == null ? null : known.qualifier().code(),
                known.origin(),
                known.outOf(),
                new FigureView.FigureWindow(
                        window.from(),
                        window.to(),
                        !window.equals(findings.question().window())),
                comparison.samePeriod(),
                comparison.target(),
                comparison.late(),
                FigureLinks.records(indicator, dimensions, window, findings.question(), known.origin()),
                statements(known, latest).stream().map(Stated::link).toList(),
                comparison.not(),
                known.silent().isEmpty() ? null : known.silent());
    }

    private Window window(Indicator indicator, Dimensions dimensions, Stated latest) {
        Window set = findings.window(indicator.code(), dimensions);
        boolean setByNobody = set.equals(findings.question().window());
        return setByNobody && latest != null ? latest.window() : set;
    }

    private Known known(Indicator indicator, Dimensions dimensions, Window window, Stated latest) {
        if (indicator.behaviour() == Behaviour.PROFILE) {
            return profile(indicator, dimensions, window);
        }
        Optional<Amount> recorded = findings.sums(window).amount(indicator.code(), dimensions);
        if (recorded.isPresent()) {
            String origin = indicator.isStated() ? "directives" : "records";
            String link = FigureLinks.records(indicator, dimensions, window, findings.question(), origin);
            contradictions.besideRecords(indicator, dimensions, recorded.get(), link, latest);
            return Known.recorded(recorded.get(), origin);
        }
        if (latest != null) {
            return Known.stated(latest, "return");
        }
        List<Stated> parts = findings.parts(indicator.code(), dimensions, window);
        contradictions.overlappingStatements(
                indicator, dimensions, findings.overlappingPartly(indicator.code(), dimensions, window));
        return indicator.behaviour() == Behaviour.FLOW && !parts.isEmpty()
                ? sum(parts, findings.silent(parts, window))
                : Known.NOTHING;
    }

    private Known profile(Indicator indicator, Dimensions dimensions, Window window) {
        List<Stated> stated = findings.profile(indicator.code(), dimensions, window);
        if (stated.isEmpty()) {
            return Known.NOTHING;
        }
        contradictions.amongStatements(indicator, dimensions, stated);
        return Known.stated(stated.get(stated.size() - 1), "profile");
    }

    private static Known sum(List<Stated> parts, List<Named> silent) {
        BigDecimal value = parts.stream().map(Stated::given).reduce(BigDecimal.ZERO, BigDecimal::add);
        Qualifier qualifier = parts.stream().map(Stated::qualifier).reduce(Qualifier.COMPUTED, Qualifier::with);
        boolean none = parts.stream().allMatch(Stated::none);
        return new Known(value, none, qualifier, "return", null, parts, silent);
    }

    private FigureView.Compared samePeriod(
            Indicator indicator, Dimensions dimensions, Window window, Known known, Stated latest) {
        if (indicator.behaviour() == Behaviour.PROFILE) {
            return null;
        }
        Window before = window.yearBefore();
        BigDecimal value = findings.question().compares(indicator, before)
                ? findings.sums(before)
                        .amount(indicator.code(), dimensions)
                        .map(Amount::value)
                        .orElseGet(() -> returnedBefore(indicator, dimensions, before, latest))
                : statedBefore(latest);
        BigDecimal computed = Percentages.of(known.value(), value);
        BigDecimal stated = latest == null ? null : latest.samePeriodPercent();
        if (value == null && stated == null) {
            return null;
        }
        contradictions.ofPercentage(indicator, dimensions, "same-period", stated, computed, latest);
        return new FigureView.Compared(
                value,
                computed == null ? stated : computed,
                computed == null && stated != null ? "stated" : "computed",
                before.from(),
                before.to());
    }

    private BigDecimal returnedBefore(Indicator indicator, Dimensions dimensions, Window before, Stated latest) {
        List<Stated> earlier = findings.returned(indicator.code(), dimensions, before);
        if (!earlier.isEmpty()) {
            return earlier.get(earlier.size() - 1).given();
        }
        return statedBefore(latest);
    }

    private static BigDecimal statedBefore(Stated latest) {
        return latest == null ? null : latest.samePeriodValue();
    }

    private FigureView.NotComparable notComparable(Indicator indicator, Window window) {
        Window before = window.yearBefore();
        return indicator.behaviour() == Behaviour.PROFILE || findings.question().compares(indicator, before)
                ? null
                : new FigureView.NotComparable(
                        before.from(), before.to(), findings.question().predecessors());
    }

    private FigureView.Target target(Indicator indicator, Dimensions dimensions, Known known, Stated latest) {
        Optional<Stated> target = findings.target(indicator.code(), dimensions);
        BigDecimal stated = latest == null ? null : latest.targetPercent();
        if (target.isEmpty() && stated == null) {
            return null;
        }
        BigDecimal value = target.map(Stated::value).orElse(null);
        BigDecimal computed = Percentages.of(known.value(), value);
        contradictions.ofPercentage(indicator, dimensions, "target", stated, computed, latest);
        return new FigureView.Target(
                value,
                computed == null ? stated : computed,
                computed == null && stated != null ? "stated" : "computed",
                target.map(Stated::period).orElse(findings.question().period().code()));
    }

    private FigureView.Late late(String indicator, Dimensions dimensions) {
        return findings.late()
                .amount(indicator, dimensions)
                .map(amount -> new FigureView.Late(amount.value()))
                .orElse(null);
    }

    private static List<Stated> statements(Known known, Stated latest) {
        List<Stated> all = new ArrayList<>(known.rests());
        if (latest != null && !all.contains(latest)) {
            all.add(latest);
        }
        return all;
    }

    static String measure(Indicator indicator, Dimensions dimensions) {
        return indicator.measure() == Measure.MONEY
                ? dimensions.value("currency").orElse(indicator.measure().code())
                : indicator.measure().code();
    }
}
