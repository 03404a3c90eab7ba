package vn.banggiao.delegations;

import java.time.LocalDate;
import java.util.UUID;
import vn.banggiao.chassis.record.Kept;

/** An agreement as callers read it. */
public record AgreementView(
        UUID id,
        String unit,
        String kind,
        String title,
        String partner,
        String country,
        LocalDate signedOn,
        LocalDate inForceFrom,
        LocalDate endsOn,
        String signatory,
        String content,
        String qualifier,
        String note,
        Kept record) {

    static AgreementView of(Agreement agreement) {
        return new AgreementView(
                agreement.id,
                agreement.envelope.unit,
                agreement.kind,
                agreement.title,
                agreement.partner,
                agreement.country,
                agreement.signedOn,
                agreement.inForceFrom,
                agreement.endsOn,
                agreement.signatory,
                agreement.content,
                agreement.qualifier,
                agreement.note,
                Kept.of(agreement.envelope));
    }
}
