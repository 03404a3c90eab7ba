package vn.banggiao.chassis.record;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import vn.banggiao.chassis.identity.Scopes;

/**
 * Whose changes are told.
 *
 * @param within only what is part of this record; null for all of the kind
 * @param units these and all below them, in order; {@code *} alone for everywhere, empty for none
 */
record ChangeSelection(String kind, UUID within, List<String> units) {

    /** What both the caller's scopes and the filter hold; a filter that is null holds everything. */
    static ChangeSelection of(String kind, UUID within, List<String> scopes, String filter) {
        String wanted = filter == null ? Scopes.EVERYWHERE : filter;
        List<String> units = new ArrayList<>();
        for (String scope : scopes) {
            if (Scopes.covers(scope, wanted)) {
                return new ChangeSelection(kind, within, List.of(wanted));
            }
            if (Scopes.covers(wanted, scope)) {
                units.add(scope);
            }
        }
        return new ChangeSelection(
                kind, within, units.stream().distinct().sorted().toList());
    }

    boolean everywhere() {
        return units.contains(Scopes.EVERYWHERE);
    }

    /** Whether it holds all of the kind. */
    boolean whole() {
        return everywhere() && within == null;
    }

    /** What the dotted codes of the units begin with, a dot added to both. */
    String[] prefixes() {
        return units.stream().map(unit -> unit + ".").toArray(String[]::new);
    }
}
