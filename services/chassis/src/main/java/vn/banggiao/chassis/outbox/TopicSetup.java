package vn.banggiao.chassis.outbox;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the topics that the service writes to, where they do not exist yet: kept for ever (or compacted), with the broker's
 * time on every record, so that the log itself says when the registry knew.
 */
@ApplicationScoped
public class TopicSetup {
    private final Map<String, Object> kafka;
    private final List<String> topics;
    private final List<String> compacted;
    private final int partitions;
    private boolean done;

    TopicSetup(
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            @ConfigProperty(name = "banggiao.topics") Optional<List<String>> topics,
            @ConfigProperty(name = "banggiao.topics.compacted") Optional<List<String>> compacted,
            @ConfigProperty(name = "banggiao.topics.partitions") int partitions) {
        this.kafka = kafka;
        this.topics = topics.orElse(List.of());
        this.compacted = compacted.orElse(List.of());
        this.partitions = partitions;
    }

    /** Returns at once when the topics are known to exist; the relay calls it until then. */
    synchronized void ensure() throws ExecutionException, InterruptedException {
        if (done) {
            return;
        }
        Map<String, Object> settings = new HashMap<>(kafka);
        settings.put("default.api.timeout.ms", 5_000);
        settings.put("request.timeout.ms", 5_000);
        try (Admin admin = Admin.create(settings)) {
            for (String topic : topics) {
                create(admin, topic, Map.of("retention.ms", "-1", "message.timestamp.type", "LogAppendTime"));
            }
            for (String topic : compacted) {
                create(admin, topic, Map.of("cleanup.policy", "compact", "message.timestamp.type", "LogAppendTime"));
            }
        }
        done = true;
    }

    /** Call it when nothing could be sent: the broker may be another, without the topics. */
    synchronized void doubt() {
        done = false;
    }

    private void create(Admin admin, String topic, Map<String, String> configuration)
            throws ExecutionException, InterruptedException {
        NewTopic wanted = new NewTopic(topic, Optional.of(partitions), Optional.empty()).configs(configuration);
        try {
            admin.createTopics(List.of(wanted)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
    }
}
