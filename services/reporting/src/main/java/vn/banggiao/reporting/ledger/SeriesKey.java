package vn.banggiao.reporting.ledger;

import java.util.List;
import vn.banggiao.chassis.identity.Scopes;

/**
 * What a series of sums is of.
 *
 * @param dimensions in their canonical text
 * @param qualifier its code
 */
record SeriesKey(String indicator, String unit, String dimensions, String qualifier) {

    static SeriesKey of(String unit, Contribution contribution) {
        return new SeriesKey(
                contribution.indicator(),
                unit,
                contribution.dimensions().text(),
                contribution.qualifier().code());
    }

    /** This one, then the same of each unit above: of {@code 11.099.03265} those of {@code 11.099} and {@code 11}. */
    List<SeriesKey> upwards() {
        return Scopes.upward(unit).stream()
                .map(each -> new SeriesKey(indicator, each, dimensions, qualifier))
                .toList();
    }
}
