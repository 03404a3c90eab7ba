package vn.banggiao.incidents;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import vn.banggiao.chassis.record.Kept;

/**
 * An incident as callers read it.
 *
 * @param corrections each change of its content, oldest first
 * @param duplicateOf the incident that stands for the same event; null unless this one is joined to it and counts towards nothing
 * @param versions where all its versions are read, with what changed from each to the next
 */
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
        List<CorrectionView> corrections,
        UUID duplicateOf,
        JoiningView joining,
        String versions,
        Kept record) {

    /** What was done on a later day, and who wrote it down. */
    public record FollowUpView(UUID id, LocalDate on, String text, Instant recordedAt, String recordedBy) {
        static FollowUpView of(FollowUp followUp) {
            return new FollowUpView(
                    followUp.clientId, followUp.on, followUp.text, followUp.recordedAt, followUp.recordedBy);
        }
    }

    /**
     * Which fields were corrected, and why where that was said.
     *
     * @param version that the correction made
     */
    public record CorrectionView(
            int version, List<String> fields, String reason, Instant correctedAt, String correctedBy) {
        static CorrectionView of(Correction correction) {
            return new CorrectionView(
                    correction.version,
                    List.of(correction.fields),
                    correction.reason,
                    correction.correctedAt,
                    correction.correctedBy);
        }
    }

    /** Who joined it to the incident that stands for the same event, and why. */
    public record JoiningView(String reason, Instant joinedAt, String joinedBy) {
        static JoiningView of(Joining joining) {
            return joining == null ? null : new JoiningView(joining.reason, joining.joinedAt, joining.joinedBy);
        }
    }

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
                incident.followUps.stream().map(FollowUpView::of).toList(),
                incident.corrections.stream().map(CorrectionView::of).toList(),
                incident.duplicateOf(),
                JoiningView.of(incident.joining),
                Incident.KIND.path() + "/" + incident.id + "/versions",
                Kept.of(incident.envelope));
    }
}
