package vn.banggiao.reporting.rebuild;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import vn.banggiao.chassis.inbox.TopicFeed;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.deadletter.RereadLetters;
import vn.banggiao.reporting.ledger.Intake;
import vn.banggiao.reporting.ledger.Projection;
import vn.banggiao.reporting.ledger.ProjectionConsumer;
import vn.banggiao.reporting.ledger.ProjectionSettings;

/** One rebuild, from the empty tables to the {@link Swap}. */
final class Rebuild {
    static final String FEED_PREFIX = "rebuild-";
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final UUID id;
    private final AgroalDataSource database;
    private final Map<String, Object> kafka;
    private final ProjectionSettings projection;
    private final RebuildSettings settings;
    private final Catalogue catalogue;
    private final Rebuilds rebuilds;
    private final Exclusion exclusion;
    private final AtomicLong unreadable = new AtomicLong();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final String feed;

    Rebuild(
            UUID id,
            AgroalDataSource database,
            Map<String, Object> kafka,
            ProjectionSettings projection,
            RebuildSettings settings,
            Catalogue catalogue,
            Rebuilds rebuilds,
            Exclusion exclusion) {
        this.id = id;
        this.database = database;
        this.kafka = kafka;
        this.projection = projection;
        this.settings = settings;
        this.catalogue = catalogue;
        this.rebuilds = rebuilds;
        this.exclusion = exclusion;
        this.feed = FEED_PREFIX + id;
    }

    /** Has it given up soon. */
    void stop() {
        stop.countDown();
    }

    /**
     * @throws RebuildFailure among others, when the served ledger is still the old one
     */
    void run() throws SQLException, InterruptedException {
        String served;
        try (Connection connection = database.getConnection()) {
            served = connection.getSchema();
        }
        ShadowTables tables = new ShadowTables(served, id);
        RereadLetters letters;
        try (Connection connection = database.getConnection()) {
            tables.create(connection);
            letters = RereadLetters.of(connection);
        }
        int connections = 2 * settings.workers() + 1;
        try (AgroalDataSource shadow = ShadowDatabase.beside(database, tables.schema(), served, connections)) {
            List<TopicFeed> feeds = Stream.generate(() -> new Projection(shadow, catalogue))
                    .map(each -> new ReplayHandler(new Intake(each), letters, unreadable))
                    .map(each ->
                            new TopicFeed(shadow, kafka, feed, ProjectionConsumer.TOPICS, projection.batch(), each))
                    .limit(settings.workers())
                    .toList();
            feeds.forEach(TopicFeed::start);
            try {
                catchUp();
                try (Connection connection = database.getConnection()) {
                    tables.index(connection);
                }
                do {
                    catchUp();
                    try (Connection connection = shadow.getConnection()) {
                        tables.analyse(connection);
                    }
                } while (!swap(tables, feeds, letters));
            } finally {
                feeds.forEach(TopicFeed::close);
            }
        }
    }

    /** Waits until less than a batch is missing to where the live consumers are. */
    private void catchUp() throws SQLException, InterruptedException {
        LogExtent log = LogExtent.of(ProjectionConsumer.TOPICS, kafka);
        try (Connection connection = database.getConnection()) {
            log.requireWhole(StoredOffsets.of(connection, ProjectionConsumer.FEED));
            requireTheOnlyLog(connection);
        }
        Map<TopicPartition, Long> end = log.end();
        long reached = -1;
        long movedAt = System.nanoTime();
        while (true) {
            long missing;
            try (Connection connection = database.getConnection()) {
                Map<TopicPartition, Long> own = StoredOffsets.of(connection, feed);
                Map<TopicPartition, Long> live = StoredOffsets.of(connection, ProjectionConsumer.FEED);
                rebuilds.progress(
                        id, StoredOffsets.sum(own), Math.max(log.events(), StoredOffsets.sum(live)), unreadable.get());
                missing = Math.max(StoredOffsets.missing(own, end), StoredOffsets.missing(own, live));
                if (StoredOffsets.sum(own) > reached) {
                    reached = StoredOffsets.sum(own);
                    movedAt = System.nanoTime();
                }
            }
            if (missing < projection.batch()) {
                return;
            }
            if (System.nanoTime() - movedAt > settings.patience().toNanos()) {
                throw new RebuildFailure(
                        "nothing was read for %s though %d events are missing".formatted(settings.patience(), missing));
            }
            pause();
        }
    }

    private static void requireTheOnlyLog(Connection connection) throws SQLException {
        List<String> topics = StoredOffsets.topicsWithAnEarlierLog(connection, ProjectionConsumer.FEED);
        if (!topics.isEmpty()) {
            throw new RebuildFailure(
                    "the served ledger has events of an earlier log of %s, which was replaced: a ledger built from the log of now would lack them"
                            .formatted(String.join(", ", topics)));
        }
    }

    /** False when the tables or the live consumers could not be held, or not caught up with: then to be tried again. */
    private boolean swap(ShadowTables tables, List<TopicFeed> feeds, RereadLetters letters)
            throws SQLException, InterruptedException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Swap swap = new Swap(connection, tables, feed, this::pause);
                if (!swap.hold() || !swap.caughtUp()) {
                    connection.rollback();
                    return false;
                }
                long reached = StoredOffsets.sum(StoredOffsets.of(connection, feed));
                rebuilds.progress(id, reached, reached, unreadable.get());
                feeds.forEach(TopicFeed::close);
                swap.takeServed(settings.swapPatience());
                if (!exclusion.holds()) {
                    throw new RebuildFailure("the connection that holds the right to rebuild was lost");
                }
                letters.settle(connection, feed);
                if (letters.contradicted(connection)) {
                    throw new RebuildFailure(
                            "dead letters that it has read were discarded meanwhile, or the other way round; begin it again");
                }
                tables.swap(connection);
                rebuilds.done(connection, id);
                connection.commit();
                return true;
            } catch (SQLException | RuntimeException | InterruptedException e) {
                connection.rollback();
                throw e;
            } finally {
                connection.setAutoCommit(true);
            }
        }
    }

    private void pause() throws InterruptedException {
        if (stop.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
            throw new RebuildFailure("the service was stopped");
        }
    }
}
