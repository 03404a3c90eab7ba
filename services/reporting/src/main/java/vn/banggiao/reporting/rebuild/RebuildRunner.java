package vn.banggiao.reporting.rebuild;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.jboss.logging.Logger;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.ledger.ProjectionSettings;

/** Runs rebuilds in the background, one at a time among all instances, and clears away what they leave. */
@ApplicationScoped
class RebuildRunner {
    private static final Logger LOG = Logger.getLogger(RebuildRunner.class);

    private final AgroalDataSource database;
    private final OwnerDatabase ownerDatabase;
    private final Map<String, Object> kafka;
    private final ProjectionSettings projection;
    private final RebuildSettings settings;
    private final Catalogue catalogue;
    private final Rebuilds rebuilds;
    private Rebuild running;
    private Thread thread;

    RebuildRunner(
            AgroalDataSource database,
            OwnerDatabase ownerDatabase,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            ProjectionSettings projection,
            RebuildSettings settings,
            Catalogue catalogue,
            Rebuilds rebuilds) {
        this.database = database;
        this.ownerDatabase = ownerDatabase;
        this.kafka = kafka;
        this.projection = projection;
        this.settings = settings;
        this.catalogue = catalogue;
        this.rebuilds = rebuilds;
    }

    /** The id of the rebuild that has begun; empty where one runs already. */
    synchronized Optional<UUID> start(String by) throws SQLException {
        Optional<Exclusion> right = Exclusion.take(database);
        if (right.isEmpty()) {
            return Optional.empty();
        }
        Exclusion exclusion = right.get();
        AgroalDataSource owner = ownerDatabase.open();
        try {
            clearAway(owner);
            UUID id = rebuilds.begin(by);
            running = new Rebuild(id, owner, kafka, projection, settings, catalogue, rebuilds, exclusion);
            Rebuild rebuild = running;
            thread = new Thread(() -> run(id, rebuild, owner, exclusion), "rebuild");
            thread.start();
            return Optional.of(id);
        } catch (SQLException | RuntimeException e) {
            owner.close();
            exclusion.close();
            throw e;
        }
    }

    synchronized void stop(@Observes ShutdownEvent event) throws InterruptedException {
        if (thread != null) {
            running.stop();
            thread.join(TimeUnit.SECONDS.toMillis(10));
        }
    }

    private void run(UUID id, Rebuild rebuild, AgroalDataSource owner, Exclusion exclusion) {
        try (exclusion;
                owner) {
            try {
                rebuild.run();
                LOG.infof("rebuild %s is done: the rebuilt ledger is served", id);
            } catch (SQLException | RuntimeException | InterruptedException e) {
                LOG.warnf("rebuild %s failed, the ledger stays as it was: %s", id, e);
                rebuilds.failed(id, e instanceof RebuildFailure ? e.getMessage() : e.toString());
            }
            clearAway(owner);
        } catch (SQLException e) {
            LOG.warnf("rebuild %s left something that the next one clears away: %s", id, e);
        }
        forgetGroup(id);
    }

    private static void clearAway(AgroalDataSource owner) throws SQLException {
        try (Connection connection = owner.getConnection()) {
            ShadowTables.dropAll(connection);
            StoredOffsets.forget(connection, Rebuild.FEED_PREFIX);
        }
    }

    private void forgetGroup(UUID id) {
        try (Admin admin = Admin.create(kafka)) {
            admin.deleteConsumerGroups(List.of(Rebuild.FEED_PREFIX + id)).all().get(10, TimeUnit.SECONDS);
        } catch (ExecutionException | java.util.concurrent.TimeoutException | RuntimeException e) {
            LOG.debugf("Kafka forgets the group of rebuild %s by itself: %s", id, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
