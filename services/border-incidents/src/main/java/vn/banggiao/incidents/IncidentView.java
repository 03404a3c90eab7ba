package vn.banggiao.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import vn.banggiao.chassis.record.Kept;

/** An incident as callers read it. */
public record IncidentView(
        UUID id,
        String unit,
        String kind,
        LocalDate occurredOn,
        LocalTime occurredAt,
        String place,
        String borderSection,
        String marker,
        String country,
        Integer people,
        Integer households,
        String qualifier,
        String handlingForce,
        String handlingResult,
        String confidence,
        String impact,
        String summary,
        String note,
        List<FollowUpView> followUps,
        Kept record) {

    /** What was done on a later day, and who wrote it down. */
    public record FollowUpView(LocalDate on, String text, Instant recordedAt, String recordedBy) {}

    static IncidentView of(Incident incident) {
        return new IncidentView(
                incident.id,
                incident.envelope.unit,
                incident.kind,
                incident.occurredOn,
                incident.occurredAt,
                incident.place,
                incident.borderSection,
                incident.marker,
                incident.country,
                incident.people,
                incident.households,
                incident.qualifier,
                incident.handlingForce,
                incident.handlingResult,
                incident.confidence,
                incident.impact,
                incident.summary,
                incident.note,
                incident.followUps.stream()
                        .map(each -> new FollowUpView(each.on, each.text, each.recordedAt, each.recordedBy))
                        .toList(),
                Kept.of(incident.envelope));
    }
}
