package vn.banggiao.incidents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** What was done about an incident on a later day. Follow-ups are added and never changed. */
@Entity
@Table(name = "incident_follow_up")
public class FollowUp {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** Made by the client, or for it; one incident has it once. */
    public UUID clientId;

    /** Version of the incident that it made; null of the follow-ups that were kept before it was. */
    public Integer version;

    @Column(name = "on_day")
    public LocalDate on;

    @Column(name = "content")
    public String text;

    public Instant recordedAt;
    public String recordedBy;

    boolean says(AddFollowUp request) {
        return on.equals(request.on()) && text.equals(request.text());
    }
}
