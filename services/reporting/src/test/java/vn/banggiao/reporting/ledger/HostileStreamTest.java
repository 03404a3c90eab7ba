package vn.banggiao.reporting.ledger;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.chassis.inbox.TopicFeed;
import vn.banggiao.contracts.DeadLetterHeaders;
import vn.banggiao.contracts.IncidentState;
import vn.banggiao.contracts.Qualifier;
import vn.banggiao.contracts.Topics;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.deadletter.Message;
import vn.banggiao.reporting.deadletter.Poison;
import vn.banggiao.reporting.deadletter.Position;
import vn.banggiao.reporting.period.Window;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.Events;

/** Whatever somebody writes to a topic, and whoever reads along: what is right is counted once, the rest put aside once, and nothing stops. */
@QuarkusTest
@WithTestResource(Backing.class)
class HostileStreamTest {
    private static final boolean LONG = "long".equals(System.getProperty("faults.form"));
    private static final int PARTITIONS = 6;
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Window YEAR = new Window(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31));

    private static final String LETTER = "SELECT kind || ' ' || coalesce(field, '') FROM dead_letter WHERE id = '%s'";

    private static final String TOTALS = """
            SELECT s.unit || ' ' || s.indicator || ' ' || t.half AS place, sum(t.opened)::text AS sum
            FROM total t JOIN series s ON s.id = t.series
            WHERE starts_with(s.unit, '%s')
            GROUP BY place
            HAVING sum(t.opened) <> 0
            """;

    @Inject
    AgroalDataSource database;

    @Inject
    DeadLetters deadLetters;

    @Inject
    Catalogue catalogue;

    @Inject
    Ledger ledger;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    @BeforeEach
    void topics() {
        ProjectionConsumer.TOPICS.forEach(Events::ensureTopic);
    }

    @Test
    void putsEveryPoisonAsideOnceAndCountsWhatStandsBehindIt() throws SQLException {
        Map<String, Poison> all = Poison.all("29.001");
        Map<String, Position> sent = new LinkedHashMap<>();
        try (KafkaProducer<byte[], byte[]> producer = Message.producer(kafka)) {
            int partition = 0;
            for (Map.Entry<String, Poison> each : all.entrySet()) {
                int to = partition++ % PARTITIONS;
                sent.put(each.getKey(), each.getValue().message().send(producer, Topics.BORDER_INCIDENTS, to));
                Message.of(Message.incident("29.001", 1, 1)).send(producer, Topics.BORDER_INCIDENTS, to);
            }
        }
        await().atMost(PATIENCE).until(() -> people("29").equals("" + all.size()));
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> found = new TreeMap<>();
        for (Map.Entry<String, Position> each : sent.entrySet()) {
            Poison poison = all.get(each.getKey());
            expected.put(each.getKey(), poison.reason() + " " + (poison.field() == null ? "" : poison.field()));
            found.put(each.getKey(), String.join(", ", texts(LETTER.formatted(id(each.getValue())))));
        }
        assertEquals(lines(expected), lines(found));
        assertStandOnTheTopic(sent);
    }

    /** What is too large to be sent again is there without its body. */
    private void assertStandOnTheTopic(Map<String, Position> sent) {
        try (var consumer = Events.reader(Topics.DEAD_LETTERS)) {
            Map<String, String> bodies = new HashMap<>();
            await().atMost(PATIENCE).until(() -> {
                consumer.poll(Duration.ofMillis(100))
                        .forEach(letter -> bodies.put(
                                Events.header(letter, DeadLetterHeaders.TOPIC) + "-"
                                        + Events.header(letter, DeadLetterHeaders.PARTITION) + "-"
                                        + Events.header(letter, DeadLetterHeaders.OFFSET),
                                "" + Events.header(letter, DeadLetterHeaders.BODY)));
                return sent.values().stream().allMatch(place -> bodies.containsKey(id(place)));
            });
            assertEquals("null", bodies.get(id(sent.get("half of it"))));
            assertEquals("left", bodies.get(id(sent.get("twenty megabytes"))));
        }
    }

    /** Duplicates, versions that overtake each other within and across partitions, poison between them, readers that come and go. */
    @Test
    void countsEachRecordOnceWhileReadersComeAndGo() throws Exception {
        int records = LONG ? 6_000 : 800;
        Random random = new Random(20_201_109);
        Map<UUID, IncidentState> newest = new HashMap<>();
        List<IncidentState> versions = new ArrayList<>();
        for (int i = 0; i < records; i++) {
            UUID id = new UUID(random.nextLong(), random.nextLong());
            int last = 1 + random.nextInt(5);
            for (int version = 1; version <= last; version++) {
                IncidentState state = new IncidentState(
                        id,
                        version,
                        random.nextInt(8) == 0,
                        Message.incident("32", 1, 1).recordedAt(),
                        "32.00" + random.nextInt(9) + (random.nextBoolean() ? "" : ".00001"),
                        Qualifier.EXACT,
                        LocalDate.of(2020, 1, 1).plusDays(random.nextInt(300)),
                        "smuggling",
                        "LA",
                        1 + random.nextInt(9),
                        null);
                versions.add(state);
                newest.put(id, state);
            }
        }
        List<Message> log = new ArrayList<>();
        versions.forEach(each ->
                Collections.nCopies(1 + random.nextInt(3), Message.of(each)).forEach(log::add));
        Collections.shuffle(log, random);
        int poison = records / 10;
        for (int i = 0; i < poison; i++) {
            log.add(random.nextInt(log.size()), Message.body("{" + i));
        }

        AtomicBoolean ended = new AtomicBoolean();
        List<Integer> comings = new ArrayList<>();
        Thread members = new Thread(() -> comings.add(comeAndGo(ended)));
        members.start();
        List<Position> poisoned;
        try {
            poisoned = send(log, random);
            await().atMost(PATIENCE.multipliedBy(LONG ? 5 : 1)).until(() -> missing(newest) == 0);
        } finally {
            ended.set(true);
            members.join();
        }
        assertTrue(comings.get(0) >= 3, () -> "the group was rebalanced " + comings);
        System.out.printf(
                "| messages | records | versions | poison | readers that came and went |%n| ---: | ---: | ---: | ---: | ---: |%n"
                        + "| %d | %d | %d | %d | %d |%n",
                log.size(), records, versions.size(), poison, comings.get(0));

        assertEquals(recount(newest), totals("32"));
        assertEquals(
                List.of(versions.size() + " " + records),
                texts("SELECT count(*) || ' ' || count(*) FILTER (WHERE superseded_at IS NULL) FROM record_version"
                        + " WHERE starts_with(unit, '32.')"));
        for (Position place : poisoned) {
            assertEquals(List.of("not-json "), texts(LETTER.formatted(id(place))));
        }
    }

    /** Two more readers of the group, as of other processes, who join and leave at odds with each other. Answers how many came. */
    private int comeAndGo(AtomicBoolean ended) {
        int came = 0;
        Random random = new Random(7);
        while (!ended.get()) {
            try (TopicFeed one = reader();
                    TopicFeed other = reader()) {
                one.start();
                pause(300 + random.nextInt(700), ended);
                other.start();
                pause(300 + random.nextInt(1_500), ended);
                came += 2;
            }
        }
        return came;
    }

    private static void pause(int millis, AtomicBoolean ended) {
        long until = System.nanoTime() + millis * 1_000_000L;
        await().atMost(PATIENCE).until(() -> ended.get() || System.nanoTime() > until);
    }

    private TopicFeed reader() {
        Intake intake = new Intake(new Projection(database, catalogue));
        EventProjector projector = new EventProjector(intake, deadLetters, new SimpleMeterRegistry());
        return new TopicFeed(database, kafka, ProjectionConsumer.FEED, ProjectionConsumer.TOPICS, 50, projector);
    }

    /** To any partition, so that readers meet at one record. Answers where the poison stands. */
    private List<Position> send(List<Message> log, Random random) throws ExecutionException, InterruptedException {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        List<Position> poisoned = new ArrayList<>();
        try (KafkaProducer<byte[], byte[]> producer = Message.producer(kafka)) {
            for (Message message : log) {
                ProducerRecord<byte[], byte[]> toSend = new ProducerRecord<>(
                        Topics.BORDER_INCIDENTS, random.nextInt(PARTITIONS), message.key(), message.body());
                message.headers().forEach(toSend.headers()::add);
                sent.add(producer.send(toSend));
            }
        }
        for (int i = 0; i < log.size(); i++) {
            RecordMetadata place = sent.get(i).get();
            if (log.get(i).body().length < 30) {
                poisoned.add(new Position(place.topic(), place.partition(), place.offset()));
            }
        }
        return poisoned;
    }

    private long missing(Map<UUID, IncidentState> newest) throws SQLException {
        Map<String, String> versions = new HashMap<>();
        pairs("SELECT record::text, version::text FROM record_version WHERE superseded_at IS NULL", versions);
        return newest.values().stream()
                .filter(each ->
                        !("" + each.version()).equals(versions.get(each.id().toString())))
                .count();
    }

    /** Of the newest versions, as the rule says it: for the unit itself and each above it, people and cases of each half-month. */
    private static Map<String, String> recount(Map<UUID, IncidentState> newest) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        newest.values().stream().filter(each -> !each.withdrawn()).forEach(each -> {
            LocalDate day = each.occurredOn();
            LocalDate half = day.withDayOfMonth(day.getDayOfMonth() < 15 ? 1 : 15);
            String unit = each.unit();
            while (unit != null) {
                sums.merge(unit + " incidents.cases " + half, BigDecimal.ONE, BigDecimal::add);
                sums.merge(unit + " incidents.people " + half, BigDecimal.valueOf(each.people()), BigDecimal::add);
                unit = unit.indexOf('.') < 0 ? null : unit.substring(0, unit.lastIndexOf('.'));
            }
        });
        Map<String, String> texts = new TreeMap<>();
        sums.forEach((place, sum) -> texts.put(place, sum.toPlainString()));
        return texts;
    }

    private Map<String, String> totals(String province) throws SQLException {
        Map<String, String> totals = new TreeMap<>();
        pairs(TOTALS.formatted(province), totals);
        return totals;
    }

    private void pairs(String sql, Map<String, String> into) throws SQLException {
        try (Connection connection = database.getConnection();
                var row = connection.createStatement().executeQuery(sql)) {
            while (row.next()) {
                into.put(row.getString(1), row.getString(2));
            }
        }
    }

    private List<String> texts(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var row = connection.createStatement().executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }

    private String people(String unit) {
        List<Sum> sums = ledger.sums(unit, List.of("incidents.people"), YEAR);
        return sums.isEmpty() ? "none" : sums.get(0).amount().toPlainString();
    }

    private static String id(Position place) {
        return "%s-%d-%d".formatted(place.topic(), place.partition(), place.offset());
    }

    private static String lines(Map<String, String> texts) {
        StringBuilder lines = new StringBuilder();
        texts.forEach(
                (name, text) -> lines.append(name).append(": ").append(text).append('\n'));
        return lines.toString();
    }
}
