package vn.banggiao.citizens;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import vn.banggiao.chassis.record.Kept;

/** A consular fact as callers read it. */
public record ConsularView(
        UUID id,
        String unit,
        String kind,
        LocalDate occurredOn,
        int quantity,
        String qualifier,
        String country,
        String purpose,
        String circumstance,
        List<String> countries,
        String note,
        Kept record) {

    static ConsularView of(ConsularRecord fact) {
        return new ConsularView(
                fact.id,
                fact.envelope.unit,
                fact.kind,
                fact.occurredOn,
                fact.quantity,
                fact.qualifier,
                fact.country,
                fact.purpose,
                fact.circumstance,
                fact.countries,
                fact.note,
                Kept.of(fact.envelope));
    }
}
