package vn.banggiao.reporting;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import vn.banggiao.local.LocalPostgres;

/** A real PostgreSQL with the service's migrations, for tests that need no service around it. Started once, on first use. */
public final class ReportingDatabase {
    private static AgroalDataSource dataSource;

    /** Work with a connection. */
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private ReportingDatabase() {}

    public static synchronized AgroalDataSource dataSource() {
        if (dataSource == null) {
            dataSource = start();
        }
        return dataSource;
    }

    public static <T> T in(Work<T> work) {
        try (Connection connection = dataSource().getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Forgets everything that was projected, and what became of units. */
    public static void emptyLedger() {
        in(connection -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute("TRUNCATE series, ledger, total, unit_successor");
            }
        });
    }

    private static AgroalDataSource start() {
        try {
            LocalPostgres postgres =
                    LocalPostgres.start(Files.createTempDirectory("banggiao-reporting"), 0, List.of("reporting"));
            Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
            Flyway.configure()
                    .dataSource(postgres.jdbcUrl("reporting"), postgres.user(), postgres.password())
                    .locations("db/chassis", "db/units", "db/migration")
                    .placeholders(Map.of("service", postgres.serviceUser("reporting")))
                    .load()
                    .migrate();
            return AgroalDataSource.from(
                    new AgroalDataSourceConfigurationSupplier().connectionPoolConfiguration(pool -> pool.maxSize(8)
                            .connectionFactoryConfiguration(factory -> factory.jdbcUrl(postgres.jdbcUrl("reporting"))
                                    .principal(new NamePrincipal(postgres.user()))
                                    .credential(new SimplePassword(postgres.password())))));
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
