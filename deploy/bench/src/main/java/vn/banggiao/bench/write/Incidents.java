package vn.banggiao.bench.write;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import vn.banggiao.bench.Occasion;
import vn.banggiao.bench.Registry;
import vn.banggiao.local.LocalStack;
import vn.banggiao.local.Service;

/** Incidents as border posts send them, each another one: an id of the client's, ten districts, the days of 2024. */
final class Incidents {
    static final String PATH = "/api/v1/incidents";
    private static final int DISTRICTS = 10;
    private static final int DAYS = 365;
    private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

    private final AtomicInteger next = new AtomicInteger();

    /** Imports the units, and waits until the service of incidents knows them. */
    static void prepare(Registry registry) throws Exception {
        List<String> lines = new ArrayList<>(List.of("40,Tỉnh Nghệ An,province,,,"));
        for (int i = 0; i < DISTRICTS; i++) {
            lines.add("%s,Huyện %d,district,40,,".formatted(unit(i), i));
        }
        registry.importUnits(lines);
        registry.await(Service.BORDER_INCIDENTS, "select count(*) from unit", lines.size());
    }

    /** The same, and a copy of the tables for pgbench. Reporting is stopped: what is measured does not need it. */
    static Pgbench prepareBesidePgbench(LocalStack stack, Registry registry, Occasion occasion) throws Exception {
        prepare(registry);
        stack.stop(Service.REPORTING);
        stack.stop(Service.BORDER_INCIDENTS);
        Pgbench pgbench = Pgbench.beside(Service.BORDER_INCIDENTS, stack, occasion);
        stack.restart(Service.BORDER_INCIDENTS);
        return pgbench;
    }

    private static String unit(int number) {
        return "40.%d".formatted(410 + number % DISTRICTS);
    }

    byte[] next() {
        int number = next.getAndIncrement();
        String json = """
                {"id":"%s","unit":"%s","kind":"illegal-entry","occurredOn":"%s","place":"Bản Huồi Tụ","borderSection":"Mốc 405–407","marker":"405","country":"LA","people":%d,"handlingForce":"Đồn biên phòng","handlingResult":"Lập biên bản, trao trả","summary":"Hai người sang tìm việc làm."}""".formatted(
                        UuidCreator.getTimeOrderedEpoch(), unit(number), FIRST.plusDays(number % DAYS), 1 + number % 5);
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
