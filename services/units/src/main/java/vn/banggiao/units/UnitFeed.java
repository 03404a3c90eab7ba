package vn.banggiao.units;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import vn.banggiao.chassis.inbox.Sieve;
import vn.banggiao.chassis.inbox.TopicFeed;
import vn.banggiao.contracts.EventJson;
import vn.banggiao.contracts.Topics;
import vn.banggiao.contracts.UnitState;
import vn.banggiao.contracts.UnreadableEvent;

/**
 * Keeps the service's copy of the units up to date. Reporting, which owns them, switches it off. What cannot be read or kept is passed
 * over and logged: the topic is compacted, and the next import of the unit puts it right.
 */
@ApplicationScoped
public class UnitFeed {
    private static final Logger LOG = Logger.getLogger(UnitFeed.class);

    private final boolean enabled;
    private final TopicFeed feed;

    UnitFeed(
            AgroalDataSource database,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "quarkus.application.name") String application,
            @ConfigProperty(name = "banggiao.units.follow", defaultValue = "true") boolean enabled) {
        this.enabled = enabled;
        this.feed = new TopicFeed(
                database, kafka, application + "-units", List.of(Topics.UNITS), 2_000, TopicFeed.each(this::keep));
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            feed.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        feed.close();
    }

    private void keep(Connection connection, List<ConsumerRecord<String, byte[]>> batch) throws SQLException {
        List<UnitState> units = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> record : batch) {
            try {
                units.add(EventJson.read(record.value(), UnitState.class));
            } catch (UnreadableEvent e) {
                LOG.errorf("unit %s at offset %d is passed over: %s", record.key(), record.offset(), e.getMessage());
            }
        }
        Sieve.sift(
                connection,
                units,
                some -> UnitRows.upsert(connection, some),
                (unit, why) -> LOG.errorf("unit %s is passed over: %s", unit.key(), why.getMessage()));
    }
}
