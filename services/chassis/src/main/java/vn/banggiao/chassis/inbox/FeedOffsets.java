package vn.banggiao.chassis.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** How far a feed has come in each partition, kept in the database beside what it did. For one thread. */
final class FeedOffsets {
    private static final Logger LOG = Logger.getLogger(FeedOffsets.class);
    private static final String STORE = """
            insert into consumer_offset (feed, topic, partition, next_offset, log) values (?, ?, ?, ?, ?)
            on conflict (feed, topic, partition)
            do update set next_offset = greatest(consumer_offset.next_offset, excluded.next_offset), log = excluded.log""";
    private static final String READ = "select topic, partition, next_offset, log from consumer_offset where feed = ?";

    private static final String RETIRE = """
            with gone as (delete from consumer_offset where feed = ? and topic = ? and partition = ? returning *)
            insert into consumer_offset (feed, topic, partition, next_offset, log)
            select concat(feed, '/', log), topic, partition, next_offset, log from gone
            on conflict (feed, topic, partition)
            do update set next_offset = greatest(consumer_offset.next_offset, excluded.next_offset)""";

    /** @param log null where it is not known */
    private record Stored(long offset, String log) {}

    private final String feed;
    private Map<String, String> logs = Map.of();

    FeedOffsets(String feed) {
        this.feed = feed;
    }

    /** Of a batch of the logs that {@link #read} was told of last. */
    void store(Connection connection, ConsumerRecords<String, byte[]> batch) throws SQLException {
        try (PreparedStatement store = connection.prepareStatement(STORE)) {
            for (TopicPartition partition : batch.partitions()) {
                List<ConsumerRecord<String, byte[]>> read = batch.records(partition);
                store.setString(1, feed);
                store.setString(2, partition.topic());
                store.setInt(3, partition.partition());
                store.setLong(4, read.get(read.size() - 1).offset() + 1);
                store.setString(5, logs.get(partition.topic()));
                store.addBatch();
            }
            store.executeBatch();
        }
    }

    /**
     * Where to go on: at the stored offset, or at the beginning where there is none. One of another log, or behind the end of this one,
     * which then is an older copy, is retired: what stands up to there, or is yet to be written, would be passed over.
     *
     * @param ends of the partitions that are asked for
     * @param logs the ids of their topics
     */
    Map<TopicPartition, Long> read(Connection connection, Map<TopicPartition, Long> ends, Map<String, String> logs)
            throws SQLException {
        this.logs = Map.copyOf(logs);
        Map<TopicPartition, Stored> stored = stored(connection);
        Map<TopicPartition, Long> from = new HashMap<>();
        for (Map.Entry<TopicPartition, Long> end : ends.entrySet()) {
            TopicPartition partition = end.getKey();
            Stored last = stored.getOrDefault(partition, new Stored(0, null));
            String log = logs.get(partition.topic());
            boolean other = last.log() != null && !last.log().equals(log);
            if (other || last.offset() > end.getValue()) {
                LOG.warnf(
                        "feed %s had come to %d of %s in log %s; log %s, which ends at %d, is another, and is read from its beginning",
                        feed, last.offset(), partition, last.log(), log, end.getValue());
                retire(connection, partition);
                from.put(partition, 0L);
            } else {
                from.put(partition, last.offset());
            }
        }
        return from;
    }

    private void retire(Connection connection, TopicPartition partition) throws SQLException {
        try (PreparedStatement retire = connection.prepareStatement(RETIRE)) {
            retire.setString(1, feed);
            retire.setString(2, partition.topic());
            retire.setInt(3, partition.partition());
            retire.executeUpdate();
        }
    }

    private Map<TopicPartition, Stored> stored(Connection connection) throws SQLException {
        Map<TopicPartition, Stored> stored = new HashMap<>();
        try (PreparedStatement read = connection.prepareStatement(READ)) {
            read.setString(1, feed);
            try (ResultSet rows = read.executeQuery()) {
                while (rows.next()) {
                    stored.put(
                            new TopicPartition(rows.getString(1), rows.getInt(2)),
                            new Stored(rows.getLong(3), rows.getString(4)));
                }
            }
        }
        return stored;
    }
}
