package vn.banggiao.reporting.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.banggiao.chassis.check.Checks;
import vn.banggiao.chassis.record.Receipt;
import vn.banggiao.chassis.record.Registrar;
import vn.banggiao.reporting.catalogue.Indicator;
import vn.banggiao.units.UnitRegistry;

/** Targets as they are set, changed and withdrawn, through whichever entrance: by the same rules, and audited alike. */
@ApplicationScoped
public class Targets {
    private final Registrar registrar;
    private final Checks checks;
    private final IndicatorRules indicators;
    private final WindowRules windows;
    private final UnitRegistry units;

    Targets(Registrar registrar, Checks checks, IndicatorRules indicators, WindowRules windows, UnitRegistry units) {
        this.registrar = registrar;
        this.checks = checks;
        this.indicators = indicators;
        this.windows = windows;
        this.units = units;
    }

    /** @throws vn.banggiao.chassis.problem.Refusal 400 that names every field found wrong */
    public void check(SetTarget request) {
        checks.require(request, violations -> {
            Indicator indicator = indicators.known(violations, "indicator", request.indicator());
            indicators.dimensions(violations, indicator, request.dimensions());
            indicators.currency(violations, indicator, request.dimensions(), true);
            indicators.amount(violations, "value", indicator, request.value());
            if (request.period() != null) {
                StatedWindow window = windows.period(violations, request.period(), request.basis());
                units.check(violations, "unit", request.unit(), window == null ? null : window.toDay());
            }
        });
    }

    /** @param key the caller's Idempotency-Key; may be null */
    public Receipt record(SetTarget request, String key) {
        StatedWindow window = checked(request);
        return registrar.create(Target.KIND, request.id(), key, request, id -> Target.of(id, request, window));
    }

    public Receipt change(UUID id, String ifMatch, SetTarget request) {
        StatedWindow window = checked(request);
        return registrar.change(Target.KIND, id, ifMatch, request, each -> each.put(request, window));
    }

    public Receipt withdraw(UUID id, String ifMatch, String reason) {
        return registrar.withdraw(Target.KIND, id, ifMatch, reason);
    }

    private StatedWindow checked(SetTarget request) {
        check(request);
        return windows.resolved(request.period(), request.basis(), null, null);
    }
}
