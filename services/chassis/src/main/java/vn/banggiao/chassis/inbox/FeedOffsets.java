package vn.banggiao.chassis.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** How far a feed has come in each partition, kept in the database beside what it did. */
final class FeedOffsets {
    private static final String STORE = """
            insert into consumer_offset (feed, topic, partition, next_offset) values (?, ?, ?, ?)
            on conflict (feed, topic, partition)
            do update set next_offset = greatest(consumer_offset.next_offset, excluded.next_offset)""";
    private static final String READ = "select topic, partition, next_offset from consumer_offset where feed = ?";

    private final String feed;

    FeedOffsets(String feed) {
        this.feed = feed;
    }

    void store(Connection connection, ConsumerRecords<String, byte[]> batch) throws SQLException {
        try (PreparedStatement store = connection.prepareStatement(STORE)) {
            for (TopicPartition partition : batch.partitions()) {
                List<ConsumerRecord<String, byte[]>> read = batch.records(partition);
                store.setString(1, feed);
                store.setString(2, partition.topic());
                store.setInt(3, partition.partition());
                store.setLong(4, read.get(read.size() - 1).offset() + 1);
                store.addBatch();
            }
            store.executeBatch();
        }
    }

    /** The stored offsets of those partitions that have one; the others begin at the beginning. */
    Map<TopicPartition, Long> read(Connection connection, Collection<TopicPartition> partitions) throws SQLException {
        Map<TopicPartition, Long> stored = new HashMap<>();
        partitions.forEach(partition -> stored.put(partition, 0L));
        try (PreparedStatement read = connection.prepareStatement(READ)) {
            read.setString(1, feed);
            try (ResultSet rows = read.executeQuery()) {
                while (rows.next()) {
                    stored.replace(new TopicPartition(rows.getString(1), rows.getInt(2)), rows.getLong(3));
                }
            }
        }
        return stored;
    }
}
