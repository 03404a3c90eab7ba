package vn.banggiao.reporting.ledger;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import vn.banggiao.chassis.inbox.TopicFeed;
import vn.banggiao.contracts.Topics;
import vn.banggiao.reporting.catalogue.Catalogue;

/**
 * Projects the events of the four services into the ledger, exactly once in effect: a batch and the offsets that it reaches are
 * one transaction. Kafka or PostgreSQL may be away for as long as they like, topics need not exist yet, and what cannot be read
 * goes to the dead letters and stops nothing.
 *
 * <p>Each worker has partitions of its own, and writes beside the others where theirs are other records ({@link WriteLocks}).
 */
@ApplicationScoped
public class ProjectionConsumer {
    /** What the ledger is made of. */
    public static final List<String> TOPICS =
            List.of(Topics.DELEGATIONS, Topics.NGO_PROJECTS, Topics.BORDER_INCIDENTS, Topics.CITIZEN_PROTECTION);

    /** The name under which the served ledger keeps its offsets. */
    public static final String FEED = "reporting";

    private final List<TopicFeed> feeds;

    ProjectionConsumer(
            AgroalDataSource database,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            ProjectionSettings settings,
            Catalogue catalogue,
            DeadLetters deadLetters,
            MeterRegistry metrics) {
        this.feeds = Stream.generate(() -> new Projection(database, catalogue))
                .map(projection -> new EventProjector(new Intake(projection), deadLetters, metrics))
                .map(projector -> new TopicFeed(database, kafka, FEED, TOPICS, settings.batch(), projector))
                .limit(settings.workers())
                .toList();
    }

    void start(@Observes StartupEvent event) {
        feeds.forEach(TopicFeed::start);
    }

    void stop(@Observes ShutdownEvent event) {
        feeds.forEach(TopicFeed::close);
    }

    /** Whether every worker's last round went well. */
    boolean healthy() {
        return feeds.stream().allMatch(TopicFeed::healthy);
    }
}
