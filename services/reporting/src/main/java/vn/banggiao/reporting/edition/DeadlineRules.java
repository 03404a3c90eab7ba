package vn.banggiao.reporting.edition;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** The rules in the table {@code deadline_rule}: added, and never changed. */
@ApplicationScoped
class DeadlineRules {
    private static final String READ = """
            SELECT level, kind, days_after_close, valid_from, source, recorded_at, recorded_by
            FROM deadline_rule
            ORDER BY array_position(ARRAY['commune', 'district', 'province'], level),
                     array_position(ARRAY['month', 'quarter', 'half', 'nine-months', 'year', 'days'], kind),
                     valid_from DESC, recorded_at DESC
            """;

    private static final String ADD = """
            INSERT INTO deadline_rule (level, kind, days_after_close, valid_from, source, recorded_at, recorded_by)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    private final AgroalDataSource database;

    DeadlineRules(AgroalDataSource database) {
        this.database = database;
    }

    /** Every rule that was ever recorded, those of one level and kind from the last to the first. */
    Deadlines all() {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(READ);
                ResultSet row = query.executeQuery()) {
            List<DeadlineRule> rules = new ArrayList<>();
            while (row.next()) {
                rules.add(rule(row));
            }
            return new Deadlines(List.copyOf(rules));
        } catch (SQLException e) {
            throw new IllegalStateException("the rules on deadlines cannot be read", e);
        }
    }

    void add(DeadlineRule rule) {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(ADD)) {
            insert.setString(1, rule.level());
            insert.setString(2, rule.kind());
            insert.setInt(3, rule.daysAfterClose());
            insert.setObject(4, rule.validFrom());
            insert.setString(5, rule.source());
            insert.setObject(6, rule.recordedAt().atOffset(ZoneOffset.UTC));
            insert.setString(7, rule.recordedBy());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the rule on deadlines cannot be recorded", e);
        }
    }

    private static DeadlineRule rule(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("recorded_at", OffsetDateTime.class);
        return new DeadlineRule(
                row.getString("level"),
                row.getString("kind"),
                row.getInt("days_after_close"),
                row.getObject("valid_from", LocalDate.class),
                row.getString("source"),
                at.equals(OffsetDateTime.MIN) ? Instant.MIN : at.toInstant(),
                row.getString("recorded_by"));
    }
}
