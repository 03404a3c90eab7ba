package vn.banggiao.reporting.statement;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.util.UUID;
import vn.banggiao.chassis.record.Envelope;
import vn.banggiao.chassis.record.RecordKind;
import vn.banggiao.contracts.Qualifier;
import vn.banggiao.reporting.catalogue.Dimensions;

/** What an office is to reach in a period. */
@Entity
public class Target extends PanacheEntityBase {
    static final RecordKind<Target> KIND =
            new RecordKind<>("target", "/api/v1/targets", Target.class, each -> each.envelope, TargetView::of, null);

    @Id
    public UUID id;

    @Embedded
    public Envelope envelope = new Envelope();

    @Embedded
    public StatedWindow window;

    public String indicator;
    public String dimensions;
    public BigDecimal value;
    public String qualifier;
    public String words;
    public String source;

    static Target of(UUID id, SetTarget request, StatedWindow window) {
        Target made = new Target();
        made.id = id;
        made.put(request, window);
        return made;
    }

    /** Takes over all that the request says; what it leaves out is emptied. */
    void put(SetTarget request, StatedWindow window) {
        envelope.unit = request.unit();
        this.window = window;
        indicator = request.indicator();
        dimensions = Dimensions.of(request.dimensions()).text();
        value = request.value();
        qualifier = Qualifier.orExact(request.qualifier()).code();
        words = request.words();
        source = request.source();
    }
}
