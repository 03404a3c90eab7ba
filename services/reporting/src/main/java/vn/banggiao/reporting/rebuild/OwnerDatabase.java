package vn.banggiao.reporting.rebuild;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The served database as the owner of its tables, who alone can make tables and let them change places. Opened for a rebuild and closed
 * after it; everything else the service does as a role that owns nothing.
 */
@ApplicationScoped
class OwnerDatabase {
    private static final int CONNECTIONS = 4;

    private final AgroalDataSource database;
    private final String user;
    private final String password;

    OwnerDatabase(
            AgroalDataSource database,
            @ConfigProperty(name = "quarkus.flyway.username") String user,
            @ConfigProperty(name = "quarkus.flyway.password") String password) {
        this.database = database;
        this.user = user;
        this.password = password;
    }

    AgroalDataSource open() throws SQLException {
        String url = database.getConfiguration()
                .connectionPoolConfiguration()
                .connectionFactoryConfiguration()
                .jdbcUrl();
        return AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(CONNECTIONS)
                        .acquisitionTimeout(Duration.ofSeconds(5))
                        .connectionFactoryConfiguration(factory -> factory.jdbcUrl(url)
                                .principal(new NamePrincipal(user))
                                .credential(new SimplePassword(password)))));
    }
}
