package vn.banggiao.reporting.rebuild;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionFactoryConfiguration;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import java.sql.SQLException;
import java.time.Duration;

/** A pool to the same database as another, whose connections find the tables of a schema before the served ones. */
final class ShadowDatabase {
    private ShadowDatabase() {}

    /** @param served schema in which everything else is found */
    static AgroalDataSource beside(AgroalDataSource database, String schema, String served, int connections)
            throws SQLException {
        AgroalConnectionFactoryConfiguration known =
                database.getConfiguration().connectionPoolConfiguration().connectionFactoryConfiguration();
        // not lost for good when the machine stops: the swap's commit waits for all that was written before it
        String initialSql = "SET search_path = %s, %s; SET synchronous_commit = off".formatted(schema, served);
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(connections)
                        .acquisitionTimeout(Duration.ofSeconds(5))
                        .connectionFactoryConfiguration(factory -> {
                            factory.jdbcUrl(known.jdbcUrl())
                                    .principal(known.principal())
                                    .initialSql(initialSql);
                            known.credentials().forEach(factory::credential);
                            return factory;
                        })));
    }
}
