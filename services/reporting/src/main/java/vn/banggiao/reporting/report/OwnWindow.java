package vn.banggiao.reporting.report;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.banggiao.reporting.catalogue.Dimensions;
import vn.banggiao.reporting.period.Window;
import vn.banggiao.reporting.statement.GroupWindow;

/** Days of their own that a unit's report has for some figures, such as a donor's half-year: all that the narrowing includes. */
record OwnWindow(Set<String> indicators, Dimensions narrowing, Window window) {

    static OwnWindow of(GroupWindow window) {
        return new OwnWindow(Set.copyOf(window.indicators()), window.narrowing(), window.window());
    }

    private boolean covers(String indicator, Dimensions dimensions) {
        return indicators.contains(indicator) && dimensions.matches(narrowing);
    }

    /** The windows that are meant most narrowly for a figure; more than one where it is not clear which. */
    static List<Window> candidates(Collection<OwnWindow> windows, String indicator, Dimensions dimensions) {
        int narrowest = windows.stream()
                .filter(each -> each.covers(indicator, dimensions))
                .mapToInt(each -> each.narrowing.values().size())
                .max()
                .orElse(0);
        return windows.stream()
                .filter(each -> each.covers(indicator, dimensions))
                .filter(each -> each.narrowing.values().size() == narrowest)
                .map(OwnWindow::window)
                .distinct()
                .toList();
    }

    /** The window that is meant most narrowly for a figure. */
    static Optional<Window> of(Collection<OwnWindow> windows, String indicator, Dimensions dimensions) {
        return windows.stream()
                .filter(each -> each.covers(indicator, dimensions))
                .max(Comparator.comparingInt(each -> each.narrowing.values().size()))
                .map(OwnWindow::window);
    }
}
