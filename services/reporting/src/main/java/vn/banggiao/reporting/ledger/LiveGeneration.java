package vn.banggiao.reporting.ledger;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Which build of the ledger a batch writes to. Until the batch's transaction ends no other build takes its place. For one thread.
 */
public final class LiveGeneration {
    private static final String SHARE = "SELECT generation FROM projection_generation FOR SHARE";

    private int known;

    /** Whether it is another build than the last time (or the first one): what was remembered of that does not hold for this. */
    public boolean changed(Connection connection) throws SQLException {
        try (var query = connection.prepareStatement(SHARE);
                var row = query.executeQuery()) {
            row.next();
            int generation = row.getInt(1);
            boolean changed = generation != known;
            known = generation;
            return changed;
        }
    }
}
