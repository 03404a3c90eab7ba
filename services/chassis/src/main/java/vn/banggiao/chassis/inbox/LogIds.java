package vn.banggiao.chassis.inbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** What tells a topic's log from any other that ever had its name: the id that Kafka gives a topic when it is made. */
final class LogIds {
    private final Map<String, Object> kafka;

    LogIds(Map<String, Object> kafka) {
        this.kafka = new HashMap<>(kafka);
        this.kafka.put("default.api.timeout.ms", 5_000);
        this.kafka.put("request.timeout.ms", 5_000);
    }

    /**
     * By topic.
     *
     * @throws KafkaException where the broker does not say
     */
    Map<String, String> of(Collection<TopicPartition> partitions) {
        Set<String> topics = partitions.stream().map(TopicPartition::topic).collect(Collectors.toSet());
        try (Admin admin = Admin.create(kafka)) {
            return admin.describeTopics(topics).allTopicNames().get().values().stream()
                    .collect(Collectors.toMap(
                            each -> each.name(), each -> each.topicId().toString()));
        } catch (ExecutionException e) {
            throw new KafkaException("the topics cannot be described", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while the topics are described", e);
        }
    }
}
