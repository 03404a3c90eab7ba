package vn.banggiao.reporting.statement;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import vn.banggiao.chassis.record.Envelope;
import vn.banggiao.chassis.record.RecordKind;
import vn.banggiao.reporting.catalogue.Dimensions;

/** Days of their own for a group of indicators in a unit's report. */
@Entity
@Table(name = "figure_window")
public class FigureWindow extends PanacheEntityBase {
    static final RecordKind<FigureWindow> KIND = new RecordKind<>(
            "window", "/api/v1/windows", FigureWindow.class, each -> each.envelope, WindowView::of, null);

    @Id
    public UUID id;

    @Embedded
    public Envelope envelope = new Envelope();

    @Embedded
    public StatedWindow window;

    public String[] indicators;
    public String dimensions;
    public String reason;

    static FigureWindow of(UUID id, SetWindow request, StatedWindow window) {
        FigureWindow made = new FigureWindow();
        made.id = id;
        made.put(request, window);
        return made;
    }

    /** Takes over all that the request says; what it leaves out is emptied. */
    void put(SetWindow request, StatedWindow window) {
        envelope.unit = request.unit();
        this.window = window;
        indicators = request.indicators().toArray(String[]::new);
        dimensions = Dimensions.of(request.dimensions()).text();
        reason = request.reason();
    }
}
