package vn.banggiao.reporting.statement;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.util.UUID;
import vn.banggiao.chassis.record.Envelope;
import vn.banggiao.chassis.record.RecordKind;
import vn.banggiao.contracts.Qualifier;
import vn.banggiao.reporting.catalogue.Dimensions;

/** A figure that an office states for a window. Where there was confirmed to be nothing it has no value. */
@Entity
@Table(name = "office_return")
public class OfficeReturn extends PanacheEntityBase {
    static final RecordKind<OfficeReturn> KIND = new RecordKind<>(
            "return", "/api/v1/returns", OfficeReturn.class, each -> each.envelope, ReturnView::of, null);

    @Id
    public UUID id;

    @Embedded
    public Envelope envelope = new Envelope();

    @Embedded
    public StatedWindow window;

    public String indicator;
    public String dimensions;
    public boolean noneConfirmed;
    public BigDecimal value;
    public String qualifier;
    public BigDecimal outOf;
    public BigDecimal samePeriodValue;
    public BigDecimal samePeriodPercent;
    public BigDecimal targetPercent;
    public String words;
    public String source;

    static OfficeReturn of(UUID id, StateReturn request, StatedWindow window) {
        OfficeReturn made = new OfficeReturn();
        made.id = id;
        made.put(request, window);
        return made;
    }

    /** Takes over all that the request says; what it leaves out is emptied. */
    void put(StateReturn request, StatedWindow window) {
        envelope.unit = request.unit();
        this.window = window;
        indicator = request.indicator();
        dimensions = Dimensions.of(request.dimensions()).text();
        noneConfirmed = request.noneConfirmed();
        value = noneConfirmed ? null : request.value();
        qualifier = Qualifier.orExact(request.qualifier()).code();
        outOf = request.outOf();
        samePeriodValue = request.samePeriodValue();
        samePeriodPercent = request.samePeriodPercent();
        targetPercent = request.targetPercent();
        words = request.words();
        source = request.source();
    }
}
