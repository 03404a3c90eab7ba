package vn.banggiao.delegations;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import vn.banggiao.chassis.outbox.Message;
import vn.banggiao.chassis.record.Envelope;
import vn.banggiao.chassis.record.RecordKind;
import vn.banggiao.contracts.ActivityState;
import vn.banggiao.contracts.Qualifier;

/**
 * A conference, press visit, cultural event, heritage site, gift, award, repatriation of remains or citizenship ceremony. Of a gift
 * with lines, {@code parcels} and {@code value} are what the lines add up to, and {@code computed} is true.
 */
@Entity
public class Activity extends PanacheEntityBase {
    static final RecordKind<Activity> KIND = new RecordKind<>(
            "activity",
            "/api/v1/activities",
            Activity.class,
            activity -> activity.envelope,
            ActivityView::of,
            Activity::message);

    @Id
    public UUID id;

    @Embedded
    public Envelope envelope = new Envelope();

    public String kind;
    public LocalDate occurredOn;
    public LocalDate endsOn;
    public String title;
    public String form;
    public String country;
    public String programme;
    public String partner;
    public int quantity;
    public BigDecimal value;
    public String currency;
    public Integer parcels;
    public boolean computed;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<GiftLine> items;

    public String inKind;
    public String qualifier;
    public String note;

    static Activity of(UUID id, RecordActivity request) {
        Activity activity = new Activity();
        activity.id = id;
        activity.put(request);
        return activity;
    }

    /** Takes over all that the request says; what it leaves out is emptied, and a quantity is 1. */
    void put(RecordActivity request) {
        envelope.unit = request.unit();
        kind = request.kind();
        occurredOn = request.occurredOn();
        endsOn = request.endsOn();
        title = request.title();
        form = request.form();
        country = request.country();
        programme = request.programme();
        partner = request.partner();
        quantity = request.quantity() == null ? 1 : request.quantity();
        currency = request.currency();
        items = request.itemised() ? request.items() : null;
        inKind = request.inKind();
        qualifier = Qualifier.orExact(request.qualifier()).code();
        note = request.note();
        putTotal(request);
    }

    private void putTotal(RecordActivity request) {
        computed = request.itemised();
        if (computed) {
            GiftTotal total = GiftTotal.of(request.items());
            parcels = Math.toIntExact(total.parcels());
            value = total.value();
        } else {
            parcels = request.parcels();
            value = request.value();
        }
    }

    ActivityState state() {
        return new ActivityState(
                id,
                envelope.version,
                envelope.withdrawn(),
                envelope.recordedAt,
                envelope.unit,
                Qualifier.of(qualifier),
                occurredOn,
                endsOn,
                kind,
                form,
                country,
                programme,
                quantity,
                value,
                currency,
                parcels,
                computed);
    }

    private Message message() {
        return DelegationEvents.message(KIND.path(), state());
    }
}
