package vn.banggiao.reporting.edition;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;
import vn.banggiao.chassis.problem.Refusal;
import vn.banggiao.chassis.problem.Text;
import vn.banggiao.reporting.ledger.ProjectionConsumer;

/**
 * Waits until the ledger has every event that Kafka had: what was acknowledged to a recording service and sent on before a report is
 * submitted is in its edition. What a service still holds in its outbox cannot be known here; it comes late.
 *
 * <p>While a rebuild runs the same holds, for a rebuilt ledger takes the served one's place only when it has passed its offsets.
 */
@ApplicationScoped
class CatchUp {
    private static final Logger LOG = Logger.getLogger(CatchUp.class);
    private static final long PAUSE_MILLIS = 25;
    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    private static final String MISSING = """
            SELECT coalesce(sum(greatest(0, log.upto - coalesce(o.next_offset, 0))), 0)
            FROM unnest(?, ?, ?) AS log (topic, number, upto)
            LEFT JOIN consumer_offset o ON o.feed = ? AND o.topic = log.topic AND o.partition = log.number
            """;

    private final LogReach log;
    private final AgroalDataSource database;
    private final Clock clock;
    private final Duration patience;

    CatchUp(LogReach log, AgroalDataSource database, Clock clock, EditionSettings settings) {
        this.log = log;
        this.database = database;
        this.clock = clock;
        this.patience = settings.patience();
    }

    /**
     * An instant not before now that is over, and as known at which the ledger is complete.
     *
     * @throws Refusal 503 with Retry-After where it does not come so far in time
     */
    Instant await() {
        long until = System.nanoTime() + patience.toNanos();
        try {
            Instant now = clock.instant();
            Instant newest = log.newestAppend(left(until));
            // A broker whose clock is ahead has stamped what it has with instants that have yet to come here.
            Instant at = newest.isAfter(now) ? newest : now;
            // Events are stamped in whole milliseconds: whatever is appended once this one is over is stamped later.
            while (!clock.instant().isAfter(at.plusMillis(1))) {
                requirePatience(until, () -> clocksDiffer(at));
                pause();
            }
            Map<TopicPartition, Long> ends = log.ends(left(until));
            for (long missing = missing(ends); missing > 0; missing = missing(ends)) {
                long stillMissing = missing;
                requirePatience(until, () -> behind(stillMissing));
                pause();
            }
            return at;
        } catch (KafkaException e) {
            LOG.warnf("no report can be frozen: %s", e);
            throw refusal(
                    "Kafka không trả lời nên không biết còn thiếu bao nhiêu sự kiện.",
                    "Kafka does not answer, so that nobody knows how many events are missing.");
        }
    }

    private static Duration left(long until) {
        return Duration.ofNanos(Math.max(0, until - System.nanoTime()));
    }

    private static void requirePatience(long until, Supplier<Refusal> otherwise) {
        if (System.nanoTime() > until) {
            throw otherwise.get();
        }
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the ledger catches up", e);
        }
    }

    private Refusal behind(long missing) {
        LOG.warnf("no report can be frozen: %d events have not come to the ledger in %s", missing, patience);
        return refusal(
                "Sau " + patience.toSeconds() + " giây vẫn còn " + missing
                        + " sự kiện đã đến Kafka mà chưa vào sổ tổng hợp.",
                "After " + patience.toSeconds() + " seconds " + missing
                        + (missing == 1 ? " event that Kafka has is" : " events that Kafka has are")
                        + " still missing in the ledger.");
    }

    private Refusal clocksDiffer(Instant newest) {
        LOG.errorf(
                "no report can be frozen: Kafka stamped an event with %s, which has yet to come; set the clocks",
                newest);
        return refusal(
                "Đồng hồ của Kafka chạy trước đồng hồ hệ thống (sự kiện mới nhất ghi lúc " + newest
                        + "); hãy báo người vận hành chỉnh đồng hồ.",
                "Kafka's clock is ahead of the registry's (the newest event is stamped " + newest
                        + "); tell the operator to set the clocks.");
    }

    private long missing(Map<TopicPartition, Long> ends) {
        List<TopicPartition> partitions = List.copyOf(ends.keySet());
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(MISSING)) {
            query.setArray(1, connection.createArrayOf("text", each(partitions, TopicPartition::topic)));
            query.setArray(2, connection.createArrayOf("int4", each(partitions, TopicPartition::partition)));
            query.setArray(3, connection.createArrayOf("int8", each(partitions, ends::get)));
            query.setString(4, ProjectionConsumer.FEED);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("how far the ledger has come cannot be read", e);
        }
    }

    private static Object[] each(List<TopicPartition> partitions, Function<TopicPartition, ?> fact) {
        return partitions.stream().map(fact).toArray();
    }

    private static Refusal refusal(String vi, String en) {
        return new Refusal(
                503,
                "ledger-behind",
                new Text("Báo cáo chưa được chốt", "The report was not frozen"),
                new Text(
                        vi + " Báo cáo chưa được chốt và chưa được gửi; hãy gửi lại sau ít phút.",
                        en + " The report was neither frozen nor submitted; submit it again in a few minutes."),
                List.of(),
                Map.of("Retry-After", Long.toString(RETRY_AFTER.toSeconds())));
    }
}
