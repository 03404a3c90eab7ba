package vn.banggiao.reporting;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.ledger.Ledger;
import vn.banggiao.reporting.period.Periods;

/** Makes the plain classes of the service, for those who inject them. */
@ApplicationScoped
public class Composition {

    @Produces
    @Singleton
    Catalogue catalogue() {
        return Catalogue.load();
    }

    @Produces
    @Singleton
    Ledger ledger(AgroalDataSource database, Catalogue catalogue) {
        return new Ledger(database, catalogue);
    }

    /** The rules are read once: they change by migration. */
    @Produces
    @Singleton
    Periods periods(AgroalDataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return Periods.load(connection);
        }
    }
}
