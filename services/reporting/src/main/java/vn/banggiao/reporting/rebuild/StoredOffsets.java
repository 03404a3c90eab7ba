package vn.banggiao.reporting.rebuild;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** How far feeds have come, as their batches committed it. */
final class StoredOffsets {
    private static final String READ = "SELECT topic, partition, next_offset FROM consumer_offset WHERE feed = ?";
    private static final String RETIRED =
            "SELECT DISTINCT topic FROM consumer_offset WHERE starts_with(feed, ? || '/') ORDER BY topic";
    private static final String FORGET = "DELETE FROM consumer_offset WHERE starts_with(feed, ?)";

    private StoredOffsets() {}

    static Map<TopicPartition, Long> of(Connection connection, String feed) throws SQLException {
        try (var query = connection.prepareStatement(READ)) {
            query.setString(1, feed);
            var row = query.executeQuery();
            Map<TopicPartition, Long> offsets = new HashMap<>();
            while (row.next()) {
                offsets.put(new TopicPartition(row.getString(1), row.getInt(2)), row.getLong(3));
            }
            return offsets;
        }
    }

    /** Topics of which the feed has read another log before the one that is there now. */
    static List<String> topicsWithAnEarlierLog(Connection connection, String feed) throws SQLException {
        try (var query = connection.prepareStatement(RETIRED)) {
            query.setString(1, feed);
            var row = query.executeQuery();
            List<String> topics = new ArrayList<>();
            while (row.next()) {
                topics.add(row.getString(1));
            }
            return topics;
        }
    }

    static void forget(Connection connection, String feedPrefix) throws SQLException {
        try (var delete = connection.prepareStatement(FORGET)) {
            delete.setString(1, feedPrefix);
            delete.executeUpdate();
        }
    }

    static long sum(Map<TopicPartition, Long> offsets) {
        return offsets.values().stream().mapToLong(Long::longValue).sum();
    }

    /** How many events lie between {@code reached} and {@code goal}, where it has not been reached. */
    static long missing(Map<TopicPartition, Long> reached, Map<TopicPartition, Long> goal) {
        return goal.entrySet().stream()
                .mapToLong(each -> Math.max(0, each.getValue() - reached.getOrDefault(each.getKey(), 0L)))
                .sum();
    }
}
