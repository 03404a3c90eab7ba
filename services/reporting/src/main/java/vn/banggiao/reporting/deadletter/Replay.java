package vn.banggiao.reporting.deadletter;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.deadletter.Letter.State;
import vn.banggiao.reporting.ledger.Arrival;
import vn.banggiao.reporting.ledger.DeadLetterRows;
import vn.banggiao.reporting.ledger.Intake;
import vn.banggiao.reporting.ledger.LateArrivals;
import vn.banggiao.reporting.ledger.LateArrivals.Version;
import vn.banggiao.reporting.ledger.LiveGeneration;
import vn.banggiao.reporting.ledger.Projection;

/**
 * Reads letters from the log again, and takes what this release can read into the ledger that is served: letters and ledger in one
 * transaction, so that each is counted once, however often and by however many it is asked for.
 */
@ApplicationScoped
class Replay {
    private static final Set<State> OPEN = EnumSet.of(State.WAITING, State.DISCARDED);
    private static final int ATTEMPTS = 10;

    private final AgroalDataSource database;
    private final Catalogue catalogue;
    private final LetterRows rows;
    private final Log log;

    Replay(AgroalDataSource database, Catalogue catalogue, LetterRows rows, Log log) {
        this.database = database;
        this.catalogue = catalogue;
        this.rows = rows;
        this.log = log;
    }

    /** What became of letters: those that the log has no more wait as before, those that were settled meanwhile are left alone. */
    record Outcome(int projected, int superseded, int unreadable, int gone) {
        Outcome plus(Outcome other) {
            return new Outcome(
                    projected + other.projected,
                    superseded + other.superseded,
                    unreadable + other.unreadable,
                    gone + other.gone);
        }
    }

    /**
     * @throws vn.banggiao.chassis.problem.Refusal 503 where Kafka does not answer; then nothing has changed
     */
    Outcome replay(List<Letter> letters, String by) throws SQLException {
        List<String> ids = letters.stream().map(Letter::id).toList();
        Map<Position, ConsumerRecord<String, byte[]>> events =
                log.read(letters.stream().map(Letter::position).toList());
        for (int attempt = 1; ; attempt++) {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                try {
                    Outcome outcome = replay(connection, ids, events, by);
                    connection.commit();
                    return outcome;
                } catch (SQLException | RuntimeException e) {
                    connection.rollback();
                    throw e;
                }
            } catch (SQLException e) {
                if (attempt == ATTEMPTS || !isOfAnotherWriter(e)) {
                    throw e;
                }
            }
        }
    }

    private Outcome replay(
            Connection connection, List<String> ids, Map<Position, ConsumerRecord<String, byte[]>> events, String by)
            throws SQLException {
        // no other build of the ledger takes its place until this has ended; before the letters, as the swap does it
        new LiveGeneration().changed(connection);
        List<Letter> open = rows.lock(connection, ids).stream()
                .filter(letter -> OPEN.contains(letter.state()))
                .toList();
        List<Letter> standing = open.stream()
                .filter(letter -> stands(letter, events.get(letter.position())))
                .toList();
        Map<Position, Letter> there =
                standing.stream().collect(Collectors.toMap(Letter::position, Function.identity()));
        Projection projection = new Projection(database, catalogue);
        Intake.Outcome outcome = new Intake(projection)
                .take(
                        connection,
                        standing.stream()
                                .map(letter -> events.get(letter.position()))
                                .toList());
        for (Intake.Refused refused : outcome.refused()) {
            rows.replayed(connection, there.get(Position.of(refused.event())), State.WAITING, refused.why(), by);
        }
        List<Arrival> arrivals =
                outcome.taken().stream().map(Intake.Taken::arrival).toList();
        Set<Version> holding = LateArrivals.holding(connection, arrivals);
        int projected = 0;
        for (Intake.Taken taken : outcome.taken()) {
            boolean holds = holding.contains(Version.of(taken.arrival()));
            State state = holds ? State.PROJECTED : State.SUPERSEDED;
            rows.replayed(connection, there.get(Position.of(taken.event())), state, null, by);
            projected += holds ? 1 : 0;
        }
        LateArrivals.putInPlace(connection, projection, arrivals);
        return new Outcome(
                projected, outcome.taken().size() - projected, outcome.refused().size(), open.size() - there.size());
    }

    /** False too where a new log has something else at the letter's place. */
    private static boolean stands(Letter letter, ConsumerRecord<String, byte[]> event) {
        return event != null && DeadLetterRows.appendedAt(event).equals(letter.appendedAt());
    }

    private static boolean isOfAnotherWriter(SQLException e) {
        String state = e.getSQLState();
        return state != null && (state.startsWith("40") || state.equals("23505"));
    }
}
