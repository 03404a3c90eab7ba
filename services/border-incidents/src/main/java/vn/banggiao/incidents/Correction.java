package vn.banggiao.incidents;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That an incident was corrected: which of its fields, by whom, and why where that was said. */
@Entity
@Table(name = "incident_correction")
public class Correction {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    /** Version of the incident that it made. */
    public int version;

    public String[] fields;
    public String reason;
    public Instant correctedAt;
    public String correctedBy;
}
