package vn.banggiao.citizens;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which keys the rows on file name. The service does not start where one names a key that is not configured. */
@ApplicationScoped
public class SealedRows {
    private final AgroalDataSource database;
    private final KeyRing keys;

    SealedRows(AgroalDataSource database, KeyRing keys) {
        this.database = database;
        this.keys = keys;
    }

    /**
     * @throws IllegalStateException where a row names a key that is not configured
     */
    void start(@Observes StartupEvent event) {
        requireKeys();
    }

    void requireKeys() {
        Map<String, Long> missing = counts();
        missing.keySet().removeAll(keys.ids());
        if (!missing.isEmpty()) {
            throw new IllegalStateException(
                    "persons of cases are sealed with keys that are not configured (rows by key: "
                            + missing + "; configured: " + keys.ids()
                            + "). Add them to BANGGIAO_PERSON_OTHER_KEYS; the rows are then sealed anew with BANGGIAO_PERSON_KEY.");
        }
    }

    KeyUse use() {
        Map<String, Long> rows = counts();
        List<KeyUse.Key> found = new ArrayList<>();
        for (String id : keys.ids()) {
            long count = rows.getOrDefault(id, 0L);
            found.add(new KeyUse.Key(id, count, true, count == 0 && !id.equals(keys.currentId())));
        }
        rows.forEach((id, count) -> {
            if (!keys.ids().contains(id)) {
                found.add(new KeyUse.Key(id, count, false, false));
            }
        });
        return new KeyUse(keys.currentId(), found, keys.indexKeyId(), notIndexed());
    }

    private Map<String, Long> counts() {
        Map<String, Long> counts = new TreeMap<>();
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select key_id, count(*) from case_person group by key_id");
                var rows = query.executeQuery()) {
            while (rows.next()) {
                counts.put(rows.getString(1), rows.getLong(2));
            }
            return counts;
        } catch (SQLException e) {
            throw new IllegalStateException("the keys of persons on file cannot be counted", e);
        }
    }

    long notIndexed() {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement(
                        "select count(*) from case_person where index_key_id is distinct from ?")) {
            query.setString(1, keys.indexKeyId());
            var rows = query.executeQuery();
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException("persons that are not indexed cannot be counted", e);
        }
    }
}
