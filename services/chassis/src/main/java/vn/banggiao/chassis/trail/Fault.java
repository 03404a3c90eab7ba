package vn.banggiao.chassis.trail;

import java.util.Locale;
import vn.banggiao.chassis.problem.Language;

/**
 * Something wrong with the trail.
 *
 * @param position in the chain; null where it has none
 * @param line id of the line; null where none is known
 */
record Fault(FaultKind kind, Long position, Long line) {

    FaultView in(Language language) {
        return new FaultView(
                kind, position, line, String.format(Locale.ROOT, kind.text().in(language), position, line));
    }
}
