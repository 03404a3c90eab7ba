package vn.banggiao.reporting.unit;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.banggiao.chassis.audit.Audit;
import vn.banggiao.chassis.outbox.Message;
import vn.banggiao.chassis.outbox.Outbox;
import vn.banggiao.chassis.problem.Language;
import vn.banggiao.contracts.EventJson;
import vn.banggiao.contracts.Topics;
import vn.banggiao.contracts.UnitState;
import vn.banggiao.units.UnitRows;

/**
 * Takes over lists of units and of where units went, and publishes what they changed, in one transaction.
 *
 * <p>A row that is wrong is left out and named by its line; the others are taken over. The same list again changes and publishes
 * nothing. A unit that a list leaves out stays as it is: it ends only by a row that states its {@code valid_to}. Imports wait for
 * each other.
 */
@ApplicationScoped
public class UnitImport {
    static final String UNITS = "units";
    static final String SUCCESSORS = "successors";

    private static final String ONE_AT_A_TIME = "select pg_advisory_xact_lock(hashtextextended('unit import', 0))";

    private final AgroalDataSource database;
    private final Outbox outbox;
    private final Audit audit;
    private final Clock clock;

    UnitImport(AgroalDataSource database, Outbox outbox, Audit audit, Clock clock) {
        this.database = database;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param units CSV of {@link UnitLine#COLUMNS}, or null
     * @param successors CSV of {@link SuccessorLine#COLUMNS}, or null
     * @throws vn.banggiao.chassis.problem.Refusal 400 where a file is no CSV with the right header; then nothing is taken over
     */
    @Transactional
    public ImportReport take(byte[] units, byte[] successors, Language language) {
        CsvTable unitTable = units == null ? null : CsvTable.read(UNITS, units, UnitLine.COLUMNS);
        CsvTable successorTable =
                successors == null ? null : CsvTable.read(SUCCESSORS, successors, SuccessorLine.COLUMNS);
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        try (Connection connection = database.getConnection()) {
            try (Statement lock = connection.createStatement()) {
                lock.execute(ONE_AT_A_TIME);
            }
            KnownUnits known = KnownUnits.load(connection);
            ListMerge merge = new ListMerge(known);
            ImportReport.Counts unitCounts = unitTable == null ? null : merge.units(unitTable);
            ImportReport.Counts linkCounts = successorTable == null ? null : merge.successors(successorTable);
            List<UnitState> changed = known.changed();
            UnitRows.upsert(connection, changed);
            outbox.append(changed.stream().map(unit -> message(unit, id)).toList(), now);
            audit.append("import", "unit", id, null, changed.size() + " units changed", now);
            return new ImportReport(
                    id,
                    unitCounts,
                    linkCounts,
                    changed.size(),
                    merge.problems().stream()
                            .map(problem -> ImportReport.LineProblem.of(problem, language))
                            .toList());
        } catch (SQLException e) {
            throw new IllegalStateException("the units cannot be written", e);
        }
    }

    private static Message message(UnitState unit, UUID importId) {
        return new Message(
                Topics.UNITS,
                unit.key(),
                unit.key() + "/" + importId,
                UnitState.CE_TYPE,
                "/api/v1/units/" + unit.code(),
                EventJson.write(unit));
    }
}
