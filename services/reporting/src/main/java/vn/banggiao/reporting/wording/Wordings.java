package vn.banggiao.reporting.wording;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import vn.banggiao.chassis.identity.Scopes;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.reporting.period.AsOf;

/** Reads the offices' wordings as they stand, or stood at an instant. The nearest office that has a wording decides. */
@ApplicationScoped
public class Wordings {
    private static final String OWN = """
            select sentence, template from wording_version
            where unit = any(?) and language = ? and changed_at <= ? and (superseded_at is null or superseded_at > ?)
            order by length(unit)""";

    private static final String UNIT = "select 1 from unit where code = ?";

    private final AgroalDataSource database;

    Wordings(AgroalDataSource database) {
        this.database = database;
    }

    /** @param asOf null for now */
    public Sentences of(String unit, Language language, Instant asOf) {
        OffsetDateTime at = AsOf.timestamp(asOf);
        Map<String, String> own = new HashMap<>();
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(OWN)) {
            query.setArray(
                    1, connection.createArrayOf("text", Scopes.upward(unit).toArray()));
            query.setString(2, language.tag());
            query.setObject(3, at);
            query.setObject(4, asOf == null ? OffsetDateTime.now(ZoneOffset.UTC) : at);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    if (!rows.getString(2).isEmpty()) {
                        own.put(rows.getString(1), rows.getString(2));
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the wordings cannot be read", e);
        }
        return Sentences.of(language, own);
    }

    /** Whether there is, or was, such a unit: documents of units that are gone are still made. */
    boolean isUnit(String code) {
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(UNIT)) {
            query.setString(1, code);
            try (ResultSet row = query.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the units cannot be read", e);
        }
    }
}
