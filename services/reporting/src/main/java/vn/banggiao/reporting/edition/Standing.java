package vn.banggiao.reporting.edition;

import java.util.Collection;
import vn.banggiao.chassis.identity.Roles;
import vn.banggiao.chassis.identity.Scopes;
import vn.banggiao.chassis.problem.Refusals;

/**
 * Where an officer stands to a unit.
 *
 * <p>A report is submitted by the unit itself: a token whose units name that very code, with the role of its level. It is accepted or
 * returned from strictly above: by a province's officer, or by a district's officer for its communes; whoever also acts for the unit
 * itself does not decide on its report.
 */
record Standing(Collection<String> roles, Collection<String> scopes) {

    boolean submitsFor(String unit) {
        return roles.contains(isProvince(unit) ? Roles.PROVINCE_OFFICER : Roles.DISTRICT_OFFICER)
                && scopes.contains(unit);
    }

    boolean decidesOn(String unit) {
        return !scopes.contains(unit) && scopes.stream().anyMatch(scope -> isAbove(scope, unit));
    }

    /**
     * @throws vn.banggiao.chassis.problem.Refusal 403
     */
    void requireSubmitting(String unit) {
        if (!submitsFor(unit)) {
            throw Refusals.forbidden(
                    "Chỉ chính đơn vị " + unit + " gửi báo cáo của mình. Hãy dùng tài khoản cán bộ của đơn vị đó.",
                    "Only unit " + unit + " itself submits its report. Use an account of that unit's own officer.");
        }
    }

    /**
     * @throws vn.banggiao.chassis.problem.Refusal 403
     */
    void requireDeciding(String unit) {
        if (!decidesOn(unit)) {
            throw Refusals.forbidden(
                    "Chỉ cấp trên của đơn vị " + unit
                            + " được duyệt hoặc trả lại báo cáo này. Hãy dùng tài khoản cán bộ của cấp trên.",
                    "Only the level above unit " + unit
                            + " accepts or returns this report. Use an account of an officer of that level.");
        }
    }

    private boolean isAbove(String scope, String unit) {
        if (scope.equals(unit) || !Scopes.covers(scope, unit)) {
            return false;
        }
        return roles.contains(Roles.PROVINCE_OFFICER)
                || roles.contains(Roles.DISTRICT_OFFICER) && !scope.equals(Scopes.EVERYWHERE) && !isProvince(scope);
    }

    private static boolean isProvince(String unit) {
        return unit.indexOf('.') < 0;
    }
}
