package vn.banggiao.acceptance.upgrade;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * One database as SQL: the migrations that made it, word for word and in the order in which they ran, then its rows. PostgreSQL comes
 * here without {@code pg_dump}; and so the tables are surely those that the release made, with Flyway's checksums beside.
 */
final class DatabaseScript {

    private static final String ROWS = "-- rows";
    private static final String FLYWAY = """
            create table flyway_schema_history (
                installed_rank integer not null constraint flyway_schema_history_pk primary key,
                version varchar(50), description varchar(200) not null, type varchar(20) not null,
                script varchar(1000) not null, checksum integer, installed_by varchar(100) not null,
                installed_on timestamp not null default now(), execution_time integer not null, success boolean not null);
            create index flyway_schema_history_s_idx on flyway_schema_history (success);
            """;
    private static final String SCRIPTS =
            "select script from flyway_schema_history where type = 'SQL' and version is not null order by installed_rank";
    private static final String TABLES = """
            select c.relname, string_agg(quote_ident(a.attname), ', ' order by a.attnum)
            from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
            group by c.relname order by c.relname""";
    private static final String SEQUENCES =
            "select sequencename, last_value from pg_sequences where schemaname = 'public' and last_value is not null order by 1";

    private DatabaseScript() {}

    /**
     * @param service the folder of the release's packaged service, which has the migrations
     * @param role what stands in the migrations for {@code ${service}}
     */
    static byte[] of(Connection database, Path service, String role) throws SQLException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes);
                Statement statement = database.createStatement()) {
            for (String script : strings(statement, SCRIPTS)) {
                write(out, "-- " + script + "\n" + migration(service, script).replace("${service}", role) + "\n");
            }
            write(out, FLYWAY + ROWS + "\n");
            CopyManager copy = database.unwrap(PGConnection.class).getCopyAPI();
            for (String table : strings(statement, TABLES)) {
                write(out, "COPY public.%s FROM stdin;\n".formatted(table));
                copy.copyOut("COPY public." + table + " TO STDOUT", out);
                write(out, "\\.\n");
            }
            for (String sequence : strings(statement, SEQUENCES)) {
                write(out, sequence + "\n");
            }
        }
        return bytes.toByteArray();
    }

    /** The first column, or for tables and sequences what their line needs. */
    private static List<String> strings(Statement statement, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                found.add(
                        switch (sql) {
                            case TABLES -> "%s (%s)".formatted(row.getString(1), row.getString(2));
                            case SEQUENCES ->
                                "select setval('public.%s', %d);".formatted(row.getString(1), row.getLong(2));
                            default -> row.getString(1);
                        });
            }
        }
        return found;
    }

    private static String migration(Path service, String script) throws IOException {
        String name = script.substring(script.lastIndexOf('/') + 1);
        try (Stream<Path> jars = Files.walk(service.resolve("target/quarkus-app"))) {
            for (Path each :
                    jars.filter(file -> file.toString().endsWith(".jar")).toList()) {
                try (JarFile jar = new JarFile(each.toFile())) {
                    var entry = jar.stream()
                            .filter(file -> file.getName().startsWith("db/")
                                    && file.getName().endsWith("/" + name))
                            .findFirst();
                    if (entry.isPresent()) {
                        return new String(jar.getInputStream(entry.get()).readAllBytes(), StandardCharsets.UTF_8);
                    }
                }
            }
        }
        throw new IOException("%s is in no jar of %s".formatted(script, service));
    }

    private static void write(GZIPOutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Makes the database anew in an empty one, as its owner. */
    static void restore(Connection database, InputStream gzip) throws SQLException, IOException {
        String text = new String(new GZIPInputStream(gzip).readAllBytes(), StandardCharsets.UTF_8);
        int rows = text.indexOf(ROWS + "\n");
        try (Statement statement = database.createStatement()) {
            statement.execute(text.substring(0, rows));
            List<String> tables = strings(statement, TABLES).stream()
                    .map(table -> "public." + table.substring(0, table.indexOf(' ')))
                    .toList();
            statement.execute("set session_replication_role = replica");
            statement.execute("truncate %s".formatted(String.join(", ", tables)));
            CopyManager copy = database.unwrap(PGConnection.class).getCopyAPI();
            int at = rows + ROWS.length() + 1;
            while (at < text.length()) {
                int end = text.indexOf('\n', at);
                String line = text.substring(at, end);
                at = end + 1;
                if (line.startsWith("COPY ")) {
                    int last = text.startsWith("\\.\n", at) ? at : text.indexOf("\n\\.\n", at) + 1;
                    copy.copyIn(
                            line.substring(0, line.length() - 1),
                            new ByteArrayInputStream(text.substring(at, last).getBytes(StandardCharsets.UTF_8)));
                    at = last + 3;
                } else {
                    statement.execute(line);
                }
            }
        }
    }
}
