package vn.banggiao.incidents;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** What was done about an incident on a later day. Follow-ups are added and never changed. */
@Entity
@Table(name = "incident_follow_up")
public class FollowUp {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    @Column(name = "on_day")
    public LocalDate on;

    @Column(name = "content")
    public String text;

    public Instant recordedAt;
    public String recordedBy;
}
