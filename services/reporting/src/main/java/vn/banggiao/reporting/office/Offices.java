package vn.banggiao.reporting.office;

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
import java.util.Optional;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.reporting.period.AsOf;
import vn.banggiao.reporting.unit.UnitSearch;
import vn.banggiao.reporting.unit.UnitView;

/** The offices of units, as stated by an instant and as they follow from the unit for the rest. */
@ApplicationScoped
public class Offices {
    private static final String STATED = """
            select content from office_version
            where unit = ? and valid_from <= ? and changed_at <= ? and (superseded_at is null or superseded_at > ?)
            order by valid_from desc limit 1""";

    private final AgroalDataSource database;
    private final UnitSearch units;

    Offices(AgroalDataSource database, UnitSearch units) {
        this.database = database;
        this.units = units;
    }

    /**
     * The office of a unit for a document that ends on the day.
     *
     * @param unitName as the document's report has it
     * @param asOf null for what is stated now
     */
    public Office of(String unit, String unitName, LocalDate day, Language language, Instant asOf) {
        Office derived = DerivedOffice.of(UnitName.of(unitName), above(unit, day), language);
        return stated(unit, day, asOf)
                .map(stated -> language == Language.EN ? derived.translated(stated) : derived.with(stated))
                .orElse(derived);
    }

    Optional<SetOffice> stated(String unit, LocalDate day, Instant asOf) {
        OffsetDateTime at = (asOf == null ? Instant.now() : asOf).atOffset(ZoneOffset.UTC);
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(STATED)) {
            query.setString(1, unit);
            query.setObject(2, day);
            query.setObject(3, AsOf.timestamp(asOf));
            query.setObject(4, at);
            try (ResultSet row = query.executeQuery()) {
                return row.next()
                        ? Optional.of(new OfficeJson().convertToEntityAttribute(row.getString(1)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the offices cannot be read", e);
        }
    }

    private UnitName above(String unit, LocalDate day) {
        int dot = unit.lastIndexOf('.');
        return dot < 0
                ? null
                : units.find(unit.substring(0, dot), day)
                        .map(UnitView::name)
                        .map(UnitName::of)
                        .orElse(null);
    }
}
