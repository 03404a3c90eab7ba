package vn.banggiao.reporting.edition;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import vn.banggiao.reporting.period.AsOf;
import vn.banggiao.reporting.period.Basis;
import vn.banggiao.reporting.report.EditionNumbers;

/** The numbers that reports show of their editions; what was returned by the instant no longer stands. */
@ApplicationScoped
class SubmittedNumbers implements EditionNumbers {
    private static final String LATEST = """
            select max(number) from edition
            where unit = ? and period = ? and basis = ? and submitted_at <= ?
              and not (state = 'returned' and decided_at <= ?)""";

    private final AgroalDataSource database;

    SubmittedNumbers(AgroalDataSource database) {
        this.database = database;
    }

    @Override
    public Integer latest(String unit, String period, Basis basis, Instant asOf) {
        OffsetDateTime at = AsOf.timestamp(asOf);
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(LATEST)) {
            query.setString(1, unit);
            query.setString(2, period);
            query.setString(3, basis.code());
            query.setObject(4, at);
            query.setObject(5, at);
            try (ResultSet row = query.executeQuery()) {
                row.next();
                return row.getObject(1, Integer.class);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the editions cannot be read", e);
        }
    }
}
