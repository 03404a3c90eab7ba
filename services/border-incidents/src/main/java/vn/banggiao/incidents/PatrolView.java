package vn.banggiao.incidents;

import java.time.LocalDate;
import java.util.UUID;
import vn.banggiao.chassis.record.Kept;

/** A patrol as callers read it. */
public record PatrolView(
        UUID id,
        String unit,
        LocalDate patrolledOn,
        boolean joint,
        String country,
        String route,
        String forces,
        Integer members,
        Integer markersChecked,
        String findings,
        String qualifier,
        String note,
        Kept record) {

    static PatrolView of(Patrol patrol) {
        return new PatrolView(
                patrol.id,
                patrol.envelope.unit,
                patrol.patrolledOn,
                patrol.joint,
                patrol.country,
                patrol.route,
                patrol.forces,
                patrol.members,
                patrol.markersChecked,
                patrol.findings,
                patrol.qualifier,
                patrol.note,
                Kept.of(patrol.envelope));
    }
}
