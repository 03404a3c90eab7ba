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

    /** Spread wide: codes of units differ in few digits, and the usual sum of a record's parts makes one number of many. */
    @Override
    public int hashCode() {
        int hash = ((indicator.hashCode() * 0x9E3779B1 + unit.hashCode()) * 0x85EBCA77 + dimensions.hashCode())
                        * 0xC2B2AE3D
                + qualifier.hashCode();
        return hash ^ hash >>> 15;
    }

    /** This one, then the same of each unit above: of {@code 11.099.03265} those of {@code 11.099} and {@code 11}. */
    List<SeriesKey> upwards() {
        return Scopes.upward(unit).stream()
                .map(each -> new SeriesKey(indicator, each, dimensions, qualifier))
                .toList();
    }
}
