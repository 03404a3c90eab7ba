package vn.banggiao.reporting;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.ledger.Ledger;
import vn.banggiao.reporting.period.PeriodRules;
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

    @Produces
    @Singleton
    PeriodRules periodRules(AgroalDataSource database) {
        return new PeriodRules(database);
    }

    @Produces
    @Singleton
    Periods periods(PeriodRules rules) {
        return new Periods(rules);
    }
}
