package vn.banggiao.chassis.trail;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import vn.banggiao.chassis.identity.Scopes;
import vn.banggiao.chassis.problem.Refusals;
import vn.banggiao.chassis.record.Page;

/** Searches the trail, newest first, a page at a time. */
@ApplicationScoped
class Trail {
    private final AgroalDataSource database;

    Trail(AgroalDataSource database) {
        this.database = database;
    }

    /**
     * @param scopes lines of these units and of what lies below them; lines of no unit are for those who may see everything
     * @param cursor the {@code next} of the page before, or null
     */
    Page<AuditLineView> search(TrailSearch search, List<String> scopes, int limit, String cursor) {
        Query query = new Query();
        if (!scopes.contains(Scopes.EVERYWHERE)) {
            query.under(scopes);
        }
        if (search.unit != null) {
            query.under(List.of(search.unit));
        }
        query.add("a.record = ?", search.record);
        query.add("a.actor = ?", search.actor);
        query.add("a.action = ?", search.action);
        query.add("a.kind = ?", search.kind);
        query.add("a.token_id = ?", search.token);
        query.add("a.at >= ?", search.from);
        query.add("a.at < ?", search.to);
        if (cursor != null && !cursor.isBlank()) {
            Cursor after = Cursor.parse(cursor);
            query.add("(a.at, a.id) < (?, ?)", after.at(), after.id());
        }
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(query.sql(limit + 1))) {
            query.bind(statement);
            return page(statement, limit);
        } catch (SQLException e) {
            throw new IllegalStateException("the audit trail cannot be searched", e);
        }
    }

    private static Page<AuditLineView> page(PreparedStatement statement, int limit) throws SQLException {
        List<AuditLineView> lines = new ArrayList<>();
        try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                lines.add(AuditLineView.of(Line.of(row, 2), row.getObject(1, Long.class), row.getBytes(2)));
            }
        }
        if (lines.size() <= limit) {
            return new Page<>(lines, null);
        }
        AuditLineView last = lines.get(limit - 1);
        return new Page<>(lines.subList(0, limit), new Cursor(last.at(), last.id()).toString());
    }

    private record Cursor(Instant at, long id) {
        static Cursor parse(String text) {
            try {
                int dot = text.indexOf('.');
                long micros = Long.parseLong(text.substring(0, Math.max(dot, 0)), 36);
                Instant at = Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
                return new Cursor(at, Long.parseLong(text.substring(dot + 1), 36));
            } catch (NumberFormatException e) {
                throw Refusals.notACursor();
            }
        }

        @Override
        public String toString() {
            return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at), 36) + "." + Long.toString(id, 36);
        }
    }

    private static final class Query {
        private final List<String> conditions = new ArrayList<>();
        private final List<Object> values = new ArrayList<>();

        void add(String condition, Object... sought) {
            if (sought[0] != null) {
                conditions.add(condition);
                values.addAll(List.of(sought));
            }
        }

        void under(List<String> units) {
            List<String> any = new ArrayList<>();
            for (String unit : units) {
                any.add("a.unit = ? or a.unit like ?");
                values.add(unit);
                values.add(Scopes.below(unit));
            }
            conditions.add(any.isEmpty() ? "false" : "(" + String.join(" or ", any) + ")");
        }

        String sql(int most) {
            String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
            return "select s.position, s.hash, " + Line.COLUMNS + " from (select * from audit a" + where
                    + " order by a.at desc, a.id desc limit " + most
                    + ") a left join lateral " + Seals.OF_LINE + " s on true order by a.at desc, a.id desc";
        }

        void bind(PreparedStatement statement) throws SQLException {
            for (int i = 0; i < values.size(); i++) {
                Object value = values.get(i);
                statement.setObject(i + 1, value instanceof Instant at ? at.atOffset(ZoneOffset.UTC) : value);
            }
        }
    }
}
