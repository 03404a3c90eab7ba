package vn.banggiao.reporting.statement;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import vn.banggiao.chassis.record.Envelope;
import vn.banggiao.chassis.record.RecordKind;
import vn.banggiao.contracts.Qualifier;
import vn.banggiao.reporting.catalogue.Dimensions;

/** What a unit is like from a day on. */
@Entity
public class Profile extends PanacheEntityBase {
    static final RecordKind<Profile> KIND = new RecordKind<>(
            "profile", "/api/v1/profiles", Profile.class, each -> each.envelope, ProfileView::of, null);

    @Id
    public UUID id;

    @Embedded
    public Envelope envelope = new Envelope();

    public String indicator;
    public String dimensions;
    public BigDecimal value;
    public String qualifier;
    public BigDecimal outOf;
    public LocalDate asAt;
    public String words;
    public String source;

    static Profile of(UUID id, StateProfile request) {
        Profile made = new Profile();
        made.id = id;
        made.put(request);
        return made;
    }

    /** Takes over all that the request says; what it leaves out is emptied. */
    void put(StateProfile request) {
        envelope.unit = request.unit();
        indicator = request.indicator();
        dimensions = Dimensions.of(request.dimensions()).text();
        value = request.value();
        qualifier = Qualifier.orExact(request.qualifier()).code();
        outOf = request.outOf();
        asAt = request.asAt();
        words = request.words();
        source = request.source();
    }
}
