package vn.banggiao.reporting.rebuild;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * From where to where the log reaches.
 *
 * @param first offset of each partition's first event that is still there
 * @param end offset after each partition's last event
 */
record LogExtent(Map<TopicPartition, Long> first, Map<TopicPartition, Long> end) {

    /** As it is now; topics that do not exist yet are empty. */
    static LogExtent of(Collection<String> topics, Map<String, Object> kafka) {
        try (Admin admin = Admin.create(kafka)) {
            Set<String> there = admin.listTopics().names().get();
            List<TopicPartition> partitions = admin
                    .describeTopics(topics.stream().filter(there::contains).toList())
                    .allTopicNames()
                    .get()
                    .values()
                    .stream()
                    .flatMap(topic ->
                            topic.partitions().stream().map(each -> new TopicPartition(topic.name(), each.partition())))
                    .toList();
            return new LogExtent(
                    offsets(admin, partitions, OffsetSpec.earliest()), offsets(admin, partitions, OffsetSpec.latest()));
        } catch (ExecutionException e) {
            throw new KafkaException("the extent of the log cannot be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while the extent of the log is read", e);
        }
    }

    private static Map<TopicPartition, Long> offsets(Admin admin, List<TopicPartition> partitions, OffsetSpec which)
            throws ExecutionException, InterruptedException {
        Map<TopicPartition, OffsetSpec> asked =
                partitions.stream().collect(Collectors.toMap(each -> each, each -> which));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        for (Map.Entry<TopicPartition, ListOffsetsResultInfo> each :
                admin.listOffsets(asked).all().get().entrySet()) {
            offsets.put(each.getKey(), each.getValue().offset());
        }
        return offsets;
    }

    long events() {
        return end.values().stream().mapToLong(Long::longValue).sum();
    }

    /** A ledger made from a log that has lost its beginning, or its end, would have lost records. */
    void requireWhole(Map<TopicPartition, Long> served) {
        first.forEach((partition, offset) -> {
            if (offset > 0) {
                throw new RebuildFailure(
                        "the log of %s begins at offset %d, not at 0: its first events were deleted, and a ledger built from the rest would lack them"
                                .formatted(partition, offset));
            }
        });
        served.forEach((partition, offset) -> {
            if (offset > end.getOrDefault(partition, 0L)) {
                throw new RebuildFailure(
                        "the log of %s ends at offset %d, but the served ledger has read up to %d: events were lost"
                                .formatted(partition, end.getOrDefault(partition, 0L), offset));
            }
        });
    }
}
