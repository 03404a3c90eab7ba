package vn.banggiao.reporting.ledger;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import vn.banggiao.chassis.inbox.TopicFeed;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.ledger.Unprojectable.Kind;

/** Reads a topic as a release did that knew no event in the version that is there; what it puts aside, today's can read. */
public final class YesterdaysRelease {
    private YesterdaysRelease() {}

    public static TopicFeed reading(
            String topic, DataSource database, Map<String, Object> kafka, DeadLetters deadLetters) {
        Intake intake = new Intake(new Projection(database, Catalogue.load()), event -> {
            throw new Unprojectable(Kind.UNKNOWN_VERSION, null, "unknown version: of tomorrow", null);
        });
        EventProjector projector = new EventProjector(intake, deadLetters, new SimpleMeterRegistry());
        return new TopicFeed(database, kafka, "yesterday-" + topic, List.of(topic), 100, projector);
    }
}
