package vn.banggiao.reporting.sheet;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.banggiao.chassis.check.Checks;
import vn.banggiao.chassis.record.Receipt;
import vn.banggiao.chassis.record.Withdrawal;
import vn.banggiao.reporting.statement.Profiles;
import vn.banggiao.reporting.statement.Returns;
import vn.banggiao.reporting.statement.SetTarget;
import vn.banggiao.reporting.statement.StateProfile;
import vn.banggiao.reporting.statement.StateReturn;
import vn.banggiao.reporting.statement.Targets;

/** Makes the request of a row that a client would send over REST, and has it checked and carried out as such a one is. */
@ApplicationScoped
class StatementWriter {
    private final Returns returns;
    private final Targets targets;
    private final Profiles profiles;
    private final Checks checks;

    StatementWriter(Returns returns, Targets targets, Profiles profiles, Checks checks) {
        this.checks = checks;
        this.returns = returns;
        this.targets = targets;
        this.profiles = profiles;
    }

    /** @throws vn.banggiao.chassis.problem.Refusal 400 that names every field found wrong */
    void check(SheetOf of, Subject subject, SheetEntry entry) {
        switch (subject.kind()) {
            case RETURN -> returns.check(statedReturn(of, subject, entry));
            case TARGET -> targets.check(target(of, subject, entry));
            case PROFILE -> profiles.check(profile(of, subject, entry));
        }
    }

    /** As {@link #check}, for the reason of a withdrawal. */
    void checkReason(String reason) {
        checks.require(new Withdrawal(reason), violations -> {});
    }

    Receipt record(SheetOf of, Subject subject, SheetEntry entry) {
        return switch (subject.kind()) {
            case RETURN -> returns.record(statedReturn(of, subject, entry), null);
            case TARGET -> targets.record(target(of, subject, entry), null);
            case PROFILE -> profiles.record(profile(of, subject, entry), null);
        };
    }

    Receipt change(SheetOf of, Subject subject, UUID id, int version, SheetEntry entry) {
        return switch (subject.kind()) {
            case RETURN -> returns.change(id, tag(version), statedReturn(of, subject, entry));
            case TARGET -> targets.change(id, tag(version), target(of, subject, entry));
            case PROFILE -> profiles.change(id, tag(version), profile(of, subject, entry));
        };
    }

    Receipt withdraw(Subject subject, UUID id, int version, String reason) {
        return switch (subject.kind()) {
            case RETURN -> returns.withdraw(id, tag(version), reason);
            case TARGET -> targets.withdraw(id, tag(version), reason);
            case PROFILE -> profiles.withdraw(id, tag(version), reason);
        };
    }

    private static String tag(int version) {
        return "\"" + version + "\"";
    }

    private static StateReturn statedReturn(SheetOf of, Subject subject, SheetEntry entry) {
        return new StateReturn(
                null,
                of.unit(),
                subject.indicator(),
                subject.dimensions().values(),
                of.period(),
                entry.from(),
                entry.to(),
                of.basis(),
                entry.none() ? SheetEntry.NONE : null,
                entry.value(),
                entry.qualifier(),
                entry.outOf(),
                entry.samePeriodValue(),
                entry.samePeriodPercent(),
                entry.targetPercent(),
                entry.words(),
                entry.source());
    }

    private static SetTarget target(SheetOf of, Subject subject, SheetEntry entry) {
        return new SetTarget(
                null,
                of.unit(),
                subject.indicator(),
                subject.dimensions().values(),
                of.period(),
                of.basis(),
                entry.value(),
                entry.qualifier(),
                entry.words(),
                entry.source());
    }

    private static StateProfile profile(SheetOf of, Subject subject, SheetEntry entry) {
        return new StateProfile(
                null,
                of.unit(),
                subject.indicator(),
                subject.dimensions().values(),
                entry.value(),
                entry.qualifier(),
                entry.outOf(),
                entry.to(),
                entry.words(),
                entry.source());
    }
}
