package vn.banggiao.units;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.banggiao.chassis.problem.Text;
import vn.banggiao.chassis.problem.Violation;
import vn.banggiao.chassis.problem.Violations;

/** Answers whether a unit existed on a day, from the service's own copy. */
@ApplicationScoped
public class UnitRegistry {
    private static final String VALIDITY =
            "select greatest(valid_from, date '0001-01-01'), least(valid_to, date '9999-12-31') from unit where code = ?";
    /** What arrives over Kafka within moments may be heeded within moments; the same few units are asked for all day long. */
    private static final Duration HEEDED_AFTER = Duration.ofSeconds(1);

    private static final int MOST_UNITS = 20_000;
    private static final String PERIODS = """
            select name, nullif(valid_from, '-infinity'), nullif(valid_to, 'infinity')
            from unit where code = ? order by valid_from""";
    private static final String NEIGHBOURS = """
            select s.to_code, u.name, s.on_day
            from unit_successor s join unit u on u.code = s.to_code and u.valid_from <= s.on_day and u.valid_to > s.on_day
            where s.from_code = ? and s.on_day <= ?
            union
            select s.from_code, u.name, s.on_day
            from unit_successor s join unit u on u.code = s.from_code and u.valid_to = s.on_day
            where s.to_code = ? and s.on_day > ?
            order by 1""";

    private final AgroalDataSource database;

    private final Cache<String, List<Validity>> heeded = Caffeine.newBuilder()
            .maximumSize(MOST_UNITS)
            .expireAfterWrite(HEEDED_AFTER)
            .build();

    UnitRegistry(AgroalDataSource database) {
        this.database = database;
    }

    private record Validity(LocalDate from, LocalDate to) {
        boolean covers(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(to);
        }
    }

    /** Whether the unit existed on the day (Asia/Ho_Chi_Minh). */
    public boolean existed(String code, LocalDate day) {
        List<Validity> before = heeded.getIfPresent(code);
        return before != null && covers(before, day) || covers(read(code), day);
    }

    private static boolean covers(List<Validity> validities, LocalDate day) {
        return validities.stream().anyMatch(each -> each.covers(day));
    }

    private List<Validity> read(String code) {
        List<Validity> validities = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(VALIDITY)) {
            query.setString(1, code);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    validities.add(
                            new Validity(rows.getObject(1, LocalDate.class), rows.getObject(2, LocalDate.class)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the units cannot be read", e);
        }
        heeded.put(code, validities);
        return validities;
    }

    /**
     * Adds a violation of {@code field} where the unit is unknown or did not exist on the day; it names the successors, or before
     * its first day the predecessors. A code or day that is null is left to other checks.
     */
    public void check(Violations violations, String field, String code, LocalDate day) {
        if (code == null || day == null || violations.has(field) || existed(code, day)) {
            return;
        }
        try (Connection connection = database.getConnection()) {
            List<String> periods = periods(connection, code);
            violations.add(periods.isEmpty() ? unknown(field, code) : notThen(connection, field, code, day, periods));
        } catch (SQLException e) {
            throw new IllegalStateException("the units cannot be read", e);
        }
    }

    private static Violation unknown(String field, String code) {
        return new Violation(
                field,
                "unknown-unit",
                new Text(
                        "Không có đơn vị hành chính mã " + code
                                + "; hãy tra mã ở GET /api/v1/units?q=… của dịch vụ báo cáo.",
                        "There is no administrative unit " + code
                                + "; look the code up with GET /api/v1/units?q=… of the reporting service."));
    }

    private static Violation notThen(
            Connection connection, String field, String code, LocalDate day, List<String> periods) throws SQLException {
        List<String> neighbours = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(NEIGHBOURS)) {
            query.setString(1, code);
            query.setDate(2, Date.valueOf(day));
            query.setString(3, code);
            query.setDate(4, Date.valueOf(day));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    neighbours.add(rows.getString(1) + " (" + rows.getString(2) + ")");
                }
            }
        }
        String then = String.join("; ", periods);
        String use = neighbours.isEmpty() ? "" : String.join(", ", neighbours);
        return new Violation(
                field,
                "unit-not-then",
                new Text(
                        "Đơn vị " + code + " không tồn tại vào ngày " + day + " (" + then + "). "
                                + (use.isEmpty() ? "Hãy dùng đơn vị có vào ngày đó." : "Hãy dùng: " + use + "."),
                        "Unit " + code + " did not exist on " + day + " (" + then + "). "
                                + (use.isEmpty() ? "Use the unit that did." : "Use: " + use + ".")));
    }

    private static List<String> periods(Connection connection, String code) throws SQLException {
        List<String> periods = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(PERIODS)) {
            query.setString(1, code);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    String from = rows.getString(2) == null ? "…" : rows.getString(2);
                    String to = rows.getString(3) == null ? "…" : rows.getString(3);
                    periods.add(rows.getString(1) + ": " + from + " → " + to);
                }
            }
        }
        return periods;
    }
}
