package vn.banggiao.incidents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import vn.banggiao.testkit.Backing;

/** A setting of the connection goes over the server's, so it is the service's own connection that is asked. */
@QuarkusTest
@WithTestResource(Backing.class)
class DurabilityTest {
    @Inject
    AgroalDataSource database;

    @Test
    void aCommitOfTheServiceWaitsForTheDisk() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select current_setting('synchronous_commit')"
                        + " || ' ' || current_setting('fsync') || ' ' || current_setting('full_page_writes')")) {
            row.next();
            assertEquals("on on on", row.getString(1));
        }
    }
}
