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
import org.jboss.logging.Logger;

/** How far a feed has come in each partition, kept in the database beside what it did. */
final class FeedOffsets {
    private static final Logger LOG = Logger.getLogger(FeedOffsets.class);
    private static final String STORE = """
            insert into consumer_offset (feed, topic, partition, next_offset) values (?, ?, ?, ?)
            on conflict (feed, topic, partition)
            do update set next_offset = greatest(consumer_offset.next_offset, excluded.next_offset)""";
    private static final String READ = "select topic, partition, next_offset from consumer_offset where feed = ?";

    private static final String FORGET = "delete from consumer_offset where feed = ? and topic = ? and partition = ?";

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

    /**
     * Where to go on: at the stored offset, or at the beginning where there is none. One that lies behind the end of the log is of
     * another log, of which this one is an older copy or a new beginning: it is forgotten, or what is yet to be written up to there
     * would be passed over.
     *
     * @param ends of the partitions that are asked for
     */
    Map<TopicPartition, Long> read(Connection connection, Map<TopicPartition, Long> ends) throws SQLException {
        Map<TopicPartition, Long> stored = stored(connection, ends.keySet());
        for (Map.Entry<TopicPartition, Long> each : stored.entrySet()) {
            if (each.getValue() > ends.get(each.getKey())) {
                LOG.warnf(
                        "feed %s had come to %d of %s, which ends at %d: the log is another, and is read from its beginning",
                        feed, each.getValue(), each.getKey(), ends.get(each.getKey()));
                forget(connection, each.getKey());
                each.setValue(0L);
            }
        }
        return stored;
    }

    private void forget(Connection connection, TopicPartition partition) throws SQLException {
        try (PreparedStatement forget = connection.prepareStatement(FORGET)) {
            forget.setString(1, feed);
            forget.setString(2, partition.topic());
            forget.setInt(3, partition.partition());
            forget.executeUpdate();
        }
    }

    private Map<TopicPartition, Long> stored(Connection connection, Collection<TopicPartition> partitions)
            throws SQLException {
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
