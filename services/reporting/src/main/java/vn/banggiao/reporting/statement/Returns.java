package vn.banggiao.reporting.statement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.banggiao.chassis.check.Checks;
import vn.banggiao.chassis.record.Receipt;
import vn.banggiao.chassis.record.Registrar;

/** Returns as they are made, changed and withdrawn, through whichever entrance: by the same rules, and audited alike. */
@ApplicationScoped
public class Returns {
    private final Registrar registrar;
    private final Checks checks;
    private final ReturnRules rules;
    private final WindowRules windows;

    Returns(Registrar registrar, Checks checks, ReturnRules rules, WindowRules windows) {
        this.registrar = registrar;
        this.checks = checks;
        this.rules = rules;
        this.windows = windows;
    }

    /** @throws vn.banggiao.chassis.problem.Refusal 400 that names every field found wrong */
    public void check(StateReturn request) {
        checks.require(request, violations -> rules.check(violations, request));
    }

    /** @param key the caller's Idempotency-Key; may be null */
    public Receipt record(StateReturn request, String key) {
        StatedWindow window = checked(request);
        return registrar.create(
                OfficeReturn.KIND, request.id(), key, request, id -> OfficeReturn.of(id, request, window));
    }

    public Receipt change(UUID id, String ifMatch, StateReturn request) {
        StatedWindow window = checked(request);
        return registrar.change(OfficeReturn.KIND, id, ifMatch, request, each -> each.put(request, window));
    }

    public Receipt withdraw(UUID id, String ifMatch, String reason) {
        return registrar.withdraw(OfficeReturn.KIND, id, ifMatch, reason);
    }

    private StatedWindow checked(StateReturn request) {
        check(request);
        return windows.resolved(request.period(), request.basis(), request.from(), request.to());
    }
}
