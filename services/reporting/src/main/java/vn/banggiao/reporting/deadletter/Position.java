package vn.banggiao.reporting.deadletter;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** Where a message stands in the log. */
public record Position(String topic, int partition, long offset) {
    public static Position of(ConsumerRecord<?, ?> event) {
        return new Position(event.topic(), event.partition(), event.offset());
    }

    TopicPartition topicPartition() {
        return new TopicPartition(topic, partition);
    }
}
