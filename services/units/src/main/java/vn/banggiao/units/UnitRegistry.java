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
import java.util.stream.Collectors;
import vn.banggiao.chassis.problem.Text;
import vn.banggiao.chassis.problem.Violation;
import vn.banggiao.chassis.problem.Violations;

/** Answers whether a unit existed on a day, from the service's own copy. */
@ApplicationScoped
public class UnitRegistry {
    private static final String ERAS = """
            select name, nullif(valid_from, '-infinity'), nullif(valid_to, 'infinity')
            from unit where code = ? order by valid_from""";
    /** What arrives over Kafka within moments may be heeded within moments; the same few units are asked for all day long. */
    private static final Duration HEEDED_AFTER = Duration.ofSeconds(1);

    private static final int MOST_UNITS = 20_000;
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

    private final Cache<String, List<Era>> heeded = Caffeine.newBuilder()
            .maximumSize(MOST_UNITS)
            .expireAfterWrite(HEEDED_AFTER)
            .build();

    UnitRegistry(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * The days (Asia/Ho_Chi_Minh) on which a unit had the code.
     *
     * @param from the first, null where it is older than the list
     * @param to the first on which it no longer existed, null while it exists
     */
    private record Era(String name, LocalDate from, LocalDate to) {
        boolean covers(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
        }

        @Override
        public String toString() {
            return name + ": " + (from == null ? "…" : from) + " → " + (to == null ? "…" : to);
        }
    }

    /** Whether the unit existed on the day (Asia/Ho_Chi_Minh). */
    public boolean existed(String code, LocalDate day) {
        return heeds(code, day) || cover(read(code), day);
    }

    private boolean heeds(String code, LocalDate day) {
        List<Era> before = heeded.getIfPresent(code);
        return before != null && cover(before, day);
    }

    private static boolean cover(List<Era> eras, LocalDate day) {
        return eras.stream().anyMatch(each -> each.covers(day));
    }

    private List<Era> read(String code) {
        List<Era> eras = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(ERAS)) {
            query.setString(1, code);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    eras.add(new Era(
                            rows.getString(1), rows.getObject(2, LocalDate.class), rows.getObject(3, LocalDate.class)));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the units cannot be read", e);
        }
        heeded.put(code, eras);
        return eras;
    }

    /**
     * Adds a violation of {@code field} where the unit is unknown or did not exist on the day; it names the successors, or before
     * its first day the predecessors. A code or day that is null is left to other checks.
     */
    public void check(Violations violations, String field, String code, LocalDate day) {
        if (code == null || day == null || violations.has(field) || heeds(code, day)) {
            return;
        }
        // one reading decides and is told: of a unit that arrives between two, the second would belie the first
        List<Era> eras = read(code);
        if (eras.isEmpty()) {
            violations.add(unknown(field, code));
        } else if (!cover(eras, day)) {
            violations.add(notThen(field, code, day, eras));
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

    private Violation notThen(String field, String code, LocalDate day, List<Era> eras) {
        String then = eras.stream().map(Era::toString).collect(Collectors.joining("; "));
        String use = String.join(", ", neighbours(code, day));
        return new Violation(
                field,
                "unit-not-then",
                new Text(
                        "Đơn vị " + code + " không tồn tại vào ngày " + day + " (" + then + "). "
                                + (use.isEmpty() ? "Hãy dùng đơn vị có vào ngày đó." : "Hãy dùng: " + use + "."),
                        "Unit " + code + " did not exist on " + day + " (" + then + "). "
                                + (use.isEmpty() ? "Use the unit that did." : "Use: " + use + ".")));
    }

    private List<String> neighbours(String code, LocalDate day) {
        List<String> neighbours = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(NEIGHBOURS)) {
            query.setString(1, code);
            query.setDate(2, Date.valueOf(day));
            query.setString(3, code);
            query.setDate(4, Date.valueOf(day));
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    neighbours.add(rows.getString(1) + " (" + rows.getString(2) + ")");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the units cannot be read", e);
        }
        return neighbours;
    }
}
