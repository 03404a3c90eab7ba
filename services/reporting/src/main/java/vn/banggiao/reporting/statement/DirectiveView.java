package vn.banggiao.reporting.statement;

import java.time.LocalDate;
import java.util.UUID;
import vn.banggiao.chassis.record.Kept;

/** A directive as callers read it. */
public record DirectiveView(
        UUID id,
        String unit,
        String number,
        String title,
        String issuer,
        String level,
        LocalDate issuedOn,
        LocalDate appliedOn,
        String note,
        Kept record) {

    static DirectiveView of(Directive directive) {
        return new DirectiveView(
                directive.id,
                directive.envelope.unit,
                directive.number,
                directive.title,
                directive.issuer,
                directive.level,
                directive.issuedOn,
                directive.appliedOn,
                directive.note,
                Kept.of(directive.envelope));
    }
}
