package vn.banggiao.reporting.report;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import vn.banggiao.chassis.identity.Scopes;
import vn.banggiao.chassis.problem.Refusals;
import vn.banggiao.reporting.boundary.Ground;
import vn.banggiao.reporting.boundary.Named;
import vn.banggiao.reporting.boundary.Undetermined;
import vn.banggiao.reporting.period.Window;

/**
 * Whose records are listed.
 *
 * @param own only those of the unit itself
 * @param unallocated in today's units: only those of which nothing says in which unit below
 * @param undetermined in today's units: only those of this unit of old, which was divided between provinces; null for any other
 */
record RecordsAsked(Questions.Found unit, boolean own, boolean unallocated, String undetermined) {

    /** Whether it is whatever stands under the code by the end of the window. */
    boolean isAllUnder(Window window) {
        return unit.today() == null
                && !own
                && !unallocated
                && undetermined == null
                && unit.bearer().isTheOnlyOneUntil(window.to());
    }

    /**
     * @throws vn.banggiao.chassis.problem.Refusal 400 where the parameters name no part of the unit
     */
    Ground ground(UnitsBelow units) {
        if (Stream.of(own, unallocated, undetermined != null)
                        .filter(each -> each)
                        .count()
                > 1) {
            throw Refusals.invalid(
                    "own",
                    "one-part-only",
                    "Chỉ chọn một trong own, unallocated, undetermined.",
                    "Choose one of own, unallocated, undetermined.");
        }
        if (unit.today() == null && (unallocated || undetermined != null)) {
            throw Refusals.invalid(
                    unallocated ? "unallocated" : "undetermined",
                    "only-with-today",
                    "Chỉ dùng với boundaries=today.",
                    "Only with boundaries=today.");
        }
        if (own) {
            return units.own(unit.bearer(), unit.today());
        }
        if (undetermined != null) {
            return divided().ground();
        }
        if (unit.today() == null) {
            return unit.bearer().ground();
        }
        return unallocated ? unit.today().unallocated() : unit.today().ground();
    }

    /** Who may read a unit may read all that it took in; what may lie in another province is for those who may act there. */
    Collection<String> scopes(List<String> ofTheCaller) {
        return undetermined == null ? List.of(Scopes.EVERYWHERE) : ofTheCaller;
    }

    private Undetermined divided() {
        return unit.today().undetermined().stream()
                .filter(each -> undetermined.equals(name(each.unit())))
                .findFirst()
                .orElseThrow(
                        () -> Refusals.invalid(
                                "undetermined",
                                "not-divided",
                                "Không phải đơn vị đã chia giữa tỉnh này và tỉnh khác; xem undetermined của báo cáo.",
                                "Not a unit that was divided between this province and another; see undetermined of the report."));
    }

    /** The code; with the first day of a unit that has one, for others may have had the code. */
    static String name(Named unit) {
        return unit.validFrom() == null ? unit.code() : unit.code() + "@" + unit.validFrom();
    }
}
