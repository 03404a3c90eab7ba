package vn.banggiao.reporting.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.banggiao.reporting.boundary.Named;
import vn.banggiao.reporting.boundary.Undetermined;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.catalogue.Dimensions;
import vn.banggiao.reporting.ledger.Ledger;
import vn.banggiao.reporting.ledger.Sum;
import vn.banggiao.reporting.period.Window;

/**
 * All that records and officers say towards one report, gathered once; sums are read for a window when one is first asked for. For
 * one thread.
 */
final class Findings {
    private static final Comparator<Stated> LATEST_LAST = Comparator.comparing(Stated::recordedAt);

    private final Question question;
    private final RecordSums records;
    private final StatedFacts stated;
    private final Map<Window, Sums> sums = new HashMap<>();
    private final Map<Window, Sums> unallocated = new HashMap<>();
    private final Map<Window, List<Named>> standing = new HashMap<>();
    private final Sums late;

    Findings(Question question, Catalogue catalogue, Ledger ledger, StatedFacts stated) {
        this(question, new LedgerSums(question, catalogue, ledger), stated);
    }

    Findings(Question question, RecordSums records, StatedFacts stated) {
        this.question = question;
        this.records = records;
        this.stated = stated;
        this.late = new Sums(records.late());
    }

    Question question() {
        return question;
    }

    /** What the records of a window give. */
    Sums sums(Window window) {
        return sums.computeIfAbsent(window, this::read);
    }

    Sums late() {
        return late;
    }

    private Sums read(Window window) {
        List<Sum> found = new ArrayList<>(records.of(window));
        found.addAll(stated.directives().apply(window));
        return new Sums(found);
    }

    /** Of what the records of a window give in today's units, that which stands unallocated at the unit. */
    Sums unallocated(Window window) {
        return unallocated.computeIfAbsent(window, days -> new Sums(records.unallocated(days)));
    }

    /** What is no part of that, and was recorded in a unit that was divided between provinces. */
    Sums undetermined(Undetermined unit, Window window) {
        return new Sums(records.undetermined(unit, window));
    }

    /** The window that the unit set for a figure; the report's where it set none. */
    Window window(String indicator, Dimensions dimensions) {
        return OwnWindow.of(stated.windows(), indicator, dimensions).orElse(question.window());
    }

    /** The narrowings of an indicator that records have, in any of the report's windows. */
    Collection<Dimensions> recordedDimensions(String indicator) {
        Set<Dimensions> dimensions = new LinkedHashSet<>();
        for (Window window : windows(indicator)) {
            sums(window).of(indicator).forEach(sum -> dimensions.add(sum.dimensions()));
        }
        return dimensions;
    }

    /** The report's window, and those that the unit set for the indicator or a narrowing of it. */
    Collection<Window> windows(String indicator) {
        Set<Window> windows = new LinkedHashSet<>(List.of(question.window()));
        stated.windows().stream()
                .filter(each -> each.indicators().contains(indicator))
                .map(OwnWindow::window)
                .forEach(windows::add);
        return windows;
    }

    /** The narrowings of an indicator that statements of the unit, or of units below it, name. */
    Collection<Dimensions> statedDimensions(String indicator) {
        Set<Dimensions> dimensions = new LinkedHashSet<>();
        returns(indicator).forEach(each -> dimensions.add(each.dimensions()));
        stated.targets().stream()
                .filter(each -> each.indicator().equals(indicator))
                .forEach(each -> dimensions.add(each.dimensions()));
        stated.profiles().stream()
                .filter(each -> each.indicator().equals(indicator))
                .forEach(each -> dimensions.add(each.dimensions()));
        return dimensions;
    }

    private List<Stated> returns(String indicator) {
        return stated.returns().stream()
                .filter(each -> each.indicator().equals(indicator))
                .filter(this::concernsTheReport)
                .toList();
    }

    private boolean concernsTheReport(Stated statement) {
        return question.period().code().equals(statement.period())
                        && statement.unit().equals(question.unit())
                || within(question.window(), statement.window());
    }

    /** What the unit itself returned for a figure of this report, the latest last. */
    List<Stated> returned(String indicator, Dimensions dimensions) {
        return stated.returns().stream()
                .filter(each -> each.unit().equals(question.unit()) && each.about(indicator, dimensions))
                .filter(each -> question.period().code().equals(each.period())
                        || each.window().equals(window(indicator, dimensions)))
                .sorted(LATEST_LAST)
                .toList();
    }

    /** The unit's returns for exactly these days, the latest last. */
    List<Stated> returned(String indicator, Dimensions dimensions, Window window) {
        return stated.returns().stream()
                .filter(each -> each.unit().equals(question.unit()) && each.about(indicator, dimensions))
                .filter(each -> each.window().equals(window))
                .sorted(LATEST_LAST)
                .toList();
    }

    /**
     * Returns that add up to a figure which nobody stated as a whole: the unit's own for parts of the window (months of a half-year) and
     * those of the units that it continues, or else those of the units below it. Empty where two of one unit overlap, for then nobody knows the sum.
     */
    List<Stated> parts(String indicator, Dimensions dimensions, Window window) {
        List<Stated> parts = inside(indicator, dimensions, window);
        return overlap(parts) ? List.of() : parts;
    }

    /** Those of them whose days reach partly, and not wholly, into another's of the same unit. */
    List<Stated> overlappingPartly(String indicator, Dimensions dimensions, Window window) {
        List<Stated> parts = inside(indicator, dimensions, window);
        return parts.stream()
                .filter(one -> parts.stream()
                        .anyMatch(other -> one.unit().equals(other.unit())
                                && one.window().overlaps(other.window())
                                && !within(one.window(), other.window())
                                && !within(other.window(), one.window())))
                .toList();
    }

    /** The windows of its own that may be meant for a figure: more than one where the unit set several. */
    List<Window> ownWindows(String indicator, Dimensions dimensions) {
        return OwnWindow.candidates(stated.windows(), indicator, dimensions);
    }

    private List<Stated> inside(String indicator, Dimensions dimensions, Window window) {
        List<Stated> inside = stated.returns().stream()
                .filter(each -> each.about(indicator, dimensions) && each.given() != null)
                .filter(each -> within(window, each.window()))
                .toList();
        List<Stated> own = inside.stream().filter(this::isOwn).toList();
        return own.isEmpty() ? inside : own;
    }

    private boolean isOwn(Stated statement) {
        return statement.unit().equals(question.unit()) || Inherited.isPredecessor(statement, question.unit());
    }

    /**
     * In today's units: those that stood in the unit's place on some day of the window and made none of these returns, where others of
     * them did.
     */
    List<Named> silent(List<Stated> parts, Window window) {
        if (question.today() == null || parts.stream().noneMatch(this::isOwn)) {
            return List.of();
        }
        Set<Named> heard = new HashSet<>();
        for (Stated part : parts) {
            question.today()
                    .meant(
                            Inherited.madeBy(part, question.unit()),
                            part.window().to())
                    .ifPresent(heard::add);
        }
        return standing.computeIfAbsent(window, question.today()::standingIn).stream()
                .filter(each -> !heard.contains(each))
                .toList();
    }

    private static boolean overlap(List<Stated> parts) {
        for (Stated one : parts) {
            for (Stated other : parts) {
                boolean sameGround = one.unit().equals(other.unit())
                        || one.unit().startsWith(other.unit() + ".")
                        || other.unit().startsWith(one.unit() + ".")
                        || Inherited.isPredecessor(one, other.unit())
                        || Inherited.isPredecessor(other, one.unit());
                if (one != other && sameGround && one.window().overlaps(other.window())) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean within(Window outer, Window inner) {
        return outer.contains(inner.from()) && outer.contains(inner.to());
    }

    /** The target for the report's period, or else for its year. */
    Optional<Stated> target(String indicator, Dimensions dimensions) {
        String period = question.period().code();
        String year = period.substring(0, 4);
        return stated.targets().stream()
                .filter(each -> each.about(indicator, dimensions))
                .filter(each -> period.equals(each.period()) || year.equals(each.period()))
                .max(Comparator.comparing((Stated each) -> period.equals(each.period()))
                        .thenComparing(LATEST_LAST));
    }

    /** What the unit last stated of itself by the end of the window: one statement, or several of one day that differ. */
    List<Stated> profile(String indicator, Dimensions dimensions, Window window) {
        List<Stated> known = stated.profiles().stream()
                .filter(each -> each.about(indicator, dimensions))
                .filter(each -> !each.window().from().isAfter(window.to()))
                .sorted(Comparator.comparing((Stated each) -> each.window().from())
                        .thenComparing(LATEST_LAST))
                .toList();
        return known.stream()
                .filter(each -> each.window()
                        .from()
                        .equals(known.get(known.size() - 1).window().from()))
                .toList();
    }
}
