package vn.banggiao.incidents;

import java.time.LocalDate;
import java.util.UUID;
import vn.banggiao.chassis.record.Kept;

/** A handover as callers read it. */
public record HandoverView(
        UUID id,
        String unit,
        LocalDate handedOverOn,
        String direction,
        String country,
        Integer people,
        String gate,
        String partner,
        String reason,
        String minutesNumber,
        String qualifier,
        String note,
        Kept record) {

    static HandoverView of(Handover handover) {
        return new HandoverView(
                handover.id,
                handover.envelope.unit,
                handover.handedOverOn,
                handover.direction,
                handover.country,
                handover.people,
                handover.gate,
                handover.partner,
                handover.reason,
                handover.minutesNumber,
                handover.qualifier,
                handover.note,
                Kept.of(handover.envelope));
    }
}
