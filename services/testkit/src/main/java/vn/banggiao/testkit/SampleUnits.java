package vn.banggiao.testkit;

import io.agroal.api.AgroalDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** Puts a few units into a service's own table, for tests that are not about how they come there. */
public final class SampleUnits {
    private static final LocalDate MERGER = LocalDate.of(2025, 7, 1);

    private SampleUnits() {}

    /** Điện Biên 11, Tuần Giáo 11.099 with Pú Nhung 11.099.03265 (until 1 July 2025), and their successor 11.03265. */
    public static void load(AgroalDataSource database) {
        for (String insert : List.of(
                "insert into unit values ('11', 'Tỉnh Điện Biên', 'tinh dien bien', 'province', null) on conflict do nothing",
                """
                insert into unit values ('11.099', 'Huyện Tuần Giáo', 'huyen tuan giao', 'district', '11', '-infinity', '%s')
                on conflict do nothing""".formatted(MERGER),
                """
                insert into unit values ('11.099.03265', 'Xã Pú Nhung', 'xa pu nhung', 'commune', '11.099', '-infinity', '%s')
                on conflict do nothing""".formatted(MERGER),
                """
                insert into unit values ('11.03265', 'Xã Pú Nhung', 'xa pu nhung', 'commune', '11', '%s', 'infinity')
                on conflict do nothing""".formatted(MERGER),
                "insert into unit values ('40', 'Tỉnh Nghệ An', 'tinh nghe an', 'province', null) on conflict do nothing",
                """
                insert into unit_successor values ('11.099.03265', '11.03265', '%s', 'whole') on conflict do nothing""".formatted(MERGER))) {
            try (Connection connection = database.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute(insert);
            } catch (SQLException e) {
                throw new IllegalStateException(insert, e);
            }
        }
    }
}
