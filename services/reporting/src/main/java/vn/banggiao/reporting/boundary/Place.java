package vn.banggiao.reporting.boundary;

import vn.banggiao.chassis.identity.Scopes;

/**
 * Where something stands among the units of today.
 *
 * @param unit the lowest unit of today that certainly holds it; null where no one unit does
 * @param allocated whether it is that unit's own; false where it lies somewhere below, and nothing says in which unit
 */
public record Place(String unit, boolean allocated) {
    static final Place NOWHERE = new Place(null, false);

    /** Whether it lies in the unit, at whatever level. */
    public boolean isIn(String of) {
        return unit != null && Scopes.covers(of, unit);
    }

    boolean isOwnOf(String of) {
        return allocated && of.equals(unit);
    }

    boolean isUnallocatedAt(String of) {
        return !allocated && of.equals(unit);
    }
}
