package vn.banggiao.delegations;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.banggiao.chassis.record.Kept;

/** A delegation as callers read it. */
public record DelegationView(
        UUID id,
        String unit,
        String direction,
        LocalDate startsOn,
        LocalDate endsOn,
        String hostOrganisation,
        String partner,
        String country,
        String leaderPosition,
        Integer people,
        Integer seniorOfficials,
        String purpose,
        String programme,
        String content,
        PermittingDocument permittingDocument,
        List<String> places,
        DelegationCost cost,
        String resultReport,
        String qualifier,
        String note,
        Kept record) {

    static DelegationView of(Delegation delegation) {
        return new DelegationView(
                delegation.id,
                delegation.envelope.unit,
                delegation.direction,
                delegation.startsOn,
                delegation.endsOn,
                delegation.hostOrganisation,
                delegation.partner,
                delegation.country,
                delegation.leaderPosition,
                delegation.people,
                delegation.seniorOfficials,
                delegation.purpose,
                delegation.programme,
                delegation.content,
                delegation.permittingDocument,
                delegation.places,
                delegation.cost,
                delegation.resultReport,
                delegation.qualifier,
                delegation.note,
                Kept.of(delegation.envelope));
    }
}
