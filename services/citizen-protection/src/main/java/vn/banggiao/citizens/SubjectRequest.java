package vn.banggiao.citizens;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** What a data subject asked for, and by when it is due. Names nobody: the persons stand in it by their random ids. */
@Entity
public class SubjectRequest extends PanacheEntityBase {
    @Id
    public UUID id;

    public String unit;
    public String claim;
    public LocalDate receivedOn;
    public LocalDate respondBy;
    public LocalDate dueOn;

    /** The day on which the period was prolonged; null where it was not. */
    public LocalDate extendedOn;

    public String extensionReason;

    /** The day on which it was fulfilled or refused; null while it is open. */
    public LocalDate closedOn;

    public String outcome;
    public String outcomeReason;
    public Instant recordedAt;
    public String recordedBy;

    @ElementCollection
    @CollectionTable(name = "subject_request_person", joinColumns = @JoinColumn(name = "request"))
    @Column(name = "person")
    public Set<UUID> persons = new HashSet<>();
}
