package vn.banggiao.chassis.identity;

import vn.banggiao.chassis.problem.Refusal;
import vn.banggiao.chassis.problem.Text;

/** The caller may not act for a unit: 403. */
public final class OutsideScope extends Refusal {
    private final String unit;

    OutsideScope(String unit) {
        super(
                403,
                "forbidden",
                new Text("Không có quyền", "Not permitted"),
                new Text(
                        "Mã xác thực của bạn không được thay mặt đơn vị " + unit
                                + ". Hãy dùng tài khoản của đơn vị đó.",
                        "Your token may not act for unit " + unit + ". Use an account of that unit."));
        this.unit = unit;
    }

    /** Dotted code. */
    public String unit() {
        return unit;
    }
}
