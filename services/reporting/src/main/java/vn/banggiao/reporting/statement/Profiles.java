package vn.banggiao.reporting.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.banggiao.chassis.check.Checks;
import vn.banggiao.chassis.record.Receipt;
import vn.banggiao.chassis.record.Registrar;
import vn.banggiao.reporting.catalogue.Behaviour;
import vn.banggiao.reporting.catalogue.Indicator;
import vn.banggiao.units.UnitRegistry;

/** Profile figures as they are stated, changed and withdrawn, through whichever entrance: by the same rules, and audited alike. */
@ApplicationScoped
public class Profiles {
    private final Registrar registrar;
    private final Checks checks;
    private final IndicatorRules indicators;
    private final UnitRegistry units;

    Profiles(Registrar registrar, Checks checks, IndicatorRules indicators, UnitRegistry units) {
        this.registrar = registrar;
        this.checks = checks;
        this.indicators = indicators;
        this.units = units;
    }

    /** @throws vn.banggiao.chassis.problem.Refusal 400 that names every field found wrong */
    public void check(StateProfile request) {
        checks.require(request, violations -> {
            Indicator indicator = indicators.known(violations, "indicator", request.indicator());
            violations.rejectIf(
                    indicator != null && indicator.behaviour() != Behaviour.PROFILE,
                    "indicator",
                    "not-a-profile",
                    "Chỉ tiêu này tính theo kỳ, không phải đặc điểm của địa phương; hãy gửi tới /api/v1/returns.",
                    "This indicator belongs to a period, it is no profile figure; send it to /api/v1/returns.");
            indicators.dimensions(violations, indicator, request.dimensions());
            indicators.amount(violations, "value", indicator, request.value());
            indicators.outOf(violations, indicator, request.value(), request.outOf());
            units.check(violations, "unit", request.unit(), violations.has("asAt") ? null : request.asAt());
        });
    }

    /** @param key the caller's Idempotency-Key; may be null */
    public Receipt record(StateProfile request, String key) {
        check(request);
        return registrar.create(Profile.KIND, request.id(), key, request, id -> Profile.of(id, request));
    }

    public Receipt change(UUID id, String ifMatch, StateProfile request) {
        check(request);
        return registrar.change(Profile.KIND, id, ifMatch, request, each -> each.put(request));
    }

    public Receipt withdraw(UUID id, String ifMatch, String reason) {
        return registrar.withdraw(Profile.KIND, id, ifMatch, reason);
    }
}
