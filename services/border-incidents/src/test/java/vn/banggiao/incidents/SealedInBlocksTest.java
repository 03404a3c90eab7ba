package vn.banggiao.incidents;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import vn.banggiao.testkit.Backing;

/** Seals that were made line by line, and what waited for one, after the migration to blocks. */
@QuarkusTest
@WithTestResource(Backing.class)
class SealedInBlocksTest {
    private static final String BEFORE = """
            create schema before;
            set local search_path = before;
            create table audit_seal (position bigint primary key, audit_id bigint not null unique, hash bytea not null);
            create table audit_unsealed (audit_id bigint primary key, queued_at timestamptz not null default now());
            insert into audit_seal
            select n, case n when 40 then 700 when 700 then 40 else n end, sha256(n::text::bytea)
            from generate_series(1, 1000) n where n not between 300 and 305;
            insert into audit_unsealed values (1001, '2026-01-01'), (1002, '2026-01-02');
            create table seal_before as select position, audit_id, hash from audit_seal""";

    @Inject
    AgroalDataSource database;

    @Test
    void positionsAndHashesStayEachLinesOwnThoughOneWasLateAndSomeAreGone() throws Exception {
        String service;
        try (var connection = database.getConnection();
                var row = connection.createStatement().executeQuery("select current_user")) {
            row.next();
            service = row.getString(1);
        }
        try (var owner = Backing.asOwner();
                var statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            try {
                statement.execute(BEFORE);
                statement.execute(migration().replace("${service}", service));
                assertEquals("994", ask(statement, """
                        select count(*) from seal_before full join audit_chain using (position, audit_id, hash)"""));
                assertTrue(Integer.parseInt(ask(statement, "select count(*) from audit_seal")) < 30);
                assertEquals(
                        "{1001} 2026-01-01,{1002} 2026-01-02",
                        ask(
                                statement,
                                "select string_agg(lines::text || ' ' || to_char(queued_at, 'YYYY-MM-DD'), ',' order by lines) from audit_unsealed"));
            } finally {
                owner.rollback();
            }
        }
    }

    private static String ask(Statement statement, String sql) throws SQLException {
        try (var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static String migration() throws IOException {
        try (var file = SealedInBlocksTest.class.getResourceAsStream("/db/chassis/V0_6__sealed_in_blocks.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
