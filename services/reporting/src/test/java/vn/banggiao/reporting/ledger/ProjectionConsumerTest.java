package vn.banggiao.reporting.ledger;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.banggiao.contracts.Qualifier.EXACT;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.banggiao.chassis.inbox.TopicFeed;
import vn.banggiao.contracts.DeadLetterHeaders;
import vn.banggiao.contracts.EventJson;
import vn.banggiao.contracts.EventType;
import vn.banggiao.contracts.IncidentState;
import vn.banggiao.contracts.Topics;
import vn.banggiao.reporting.ReportingDatabase;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.period.Window;
import vn.banggiao.testkit.Backing;
import vn.banggiao.testkit.Events;

@QuarkusTest
@WithTestResource(Backing.class)
class ProjectionConsumerTest {
    private static final LocalDate DAY = LocalDate.of(2020, 3, 9);
    private static final Window MARCH = new Window(LocalDate.of(2020, 3, 1), LocalDate.of(2020, 3, 31));
    private static final List<String> PEOPLE = List.of("incidents.people");

    @Inject
    Ledger ledger;

    @Inject
    Catalogue catalogue;

    @Inject
    DeadLetters deadLetters;

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> kafka;

    /** As the services make them when they first start, which may be long after reporting did. */
    @BeforeEach
    void topics() throws Exception {
        Map<String, String> settings = Map.of("retention.ms", "-1", "message.timestamp.type", "LogAppendTime");
        try (Admin admin = Admin.create(kafka)) {
            Set<String> there = admin.listTopics().names().get();
            admin.createTopics(ProjectionConsumer.TOPICS.stream()
                            .filter(topic -> !there.contains(topic))
                            .map(topic -> new NewTopic(topic, 6, (short) 1).configs(settings))
                            .toList())
                    .all()
                    .get();
        }
    }

    @Test
    void projectsWhatAServicePublishes() {
        send(incident("70.001.00001", 1, 3));
        awaitPeople(3, "70.001.00001");
        assertEquals("3", people(ledger, "70"));
    }

    @Test
    void countsAnEventOnceHoweverOftenItIsSent() {
        IncidentState incident = incident("71.001", 1, 3);
        send(incident);
        send(incident);
        send(version(incident, 2, 5));
        send(incident);
        send(incident("71.002", 1, 100));
        awaitPeople(105, "71");
    }

    @Test
    void putsAsideWhatItCannotReadAndGoesOn() {
        IncidentState good = incident("72.001", 1, 3);
        byte[] body = EventJson.write(good);
        String key = good.id().toString();
        Events.send(Topics.BORDER_INCIDENTS, key, "vn.banggiao.parade.recorded.v1", body);
        Events.send(Topics.BORDER_INCIDENTS, key, EventType.ceType(good), "{".getBytes(StandardCharsets.UTF_8));
        Events.send(Topics.BORDER_INCIDENTS, key, EventType.ceType(good), EventJson.write(incident("Hà Nội", 1, 3)));
        send(good);

        awaitPeople(3, "72");
        List<ConsumerRecord<String, byte[]>> dead = Events.awaitKey(Topics.DEAD_LETTERS, key, 3);
        assertEquals(3, dead.size());
        assertEquals(
                "unknown ce_type: vn.banggiao.parade.recorded.v1",
                Events.header(dead.get(0), DeadLetterHeaders.REASON));
        assertEquals("not the code of a unit: Hà Nội", Events.header(dead.get(2), DeadLetterHeaders.REASON));
        assertArrayEquals(body, dead.get(0).value());
        assertEquals("vn.banggiao.parade.recorded.v1", Events.header(dead.get(0), "ce_type"));
        assertEquals(Topics.BORDER_INCIDENTS, Events.header(dead.get(0), DeadLetterHeaders.TOPIC));
        assertEquals("reporting", Events.header(dead.get(0), DeadLetterHeaders.READER));
    }

    @Test
    void givesTheSameAnswersForThePastWhenRebuiltFromTheLog() {
        IncidentState incident = incident("73.001", 1, 3);
        send(incident);
        awaitPeople(3, "73");
        send(version(incident, 2, 7));
        awaitPeople(7, "73");
        Instant between = knownAt(incident.id(), 1);

        ReportingDatabase.emptyLedger();
        Ledger rebuilt = new Ledger(ReportingDatabase.dataSource(), catalogue);
        Projection projection = new Projection(ReportingDatabase.dataSource(), catalogue);
        EventProjector projector = new EventProjector(new Intake(projection), deadLetters, new SimpleMeterRegistry());
        try (TopicFeed feed = new TopicFeed(
                ReportingDatabase.dataSource(), kafka, "rebuild", ProjectionConsumer.TOPICS, 100, projector)) {
            feed.start();
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> people(rebuilt, "73").equals("7"));
        }
        assertEquals("3", amount(ledger.sumsAsOf("73", PEOPLE, MARCH, between)));
        assertEquals("3", amount(rebuilt.sumsAsOf("73", PEOPLE, MARCH, between)));
    }

    @Test
    void tellsHowItFares() {
        send(incident("74.001", 1, 1));
        awaitPeople(1, "74");
        RestAssured.get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'projection' }.data.degraded", Matchers.equalTo(false));
        String metrics = RestAssured.get("/q/metrics").asString();
        assertTrue(metrics.contains("banggiao_projection_events_total"), metrics);
        assertTrue(metrics.contains("banggiao_projection_dead_letters_total"), metrics);
    }

    private static IncidentState incident(String unit, int version, int people) {
        return new IncidentState(
                UUID.randomUUID(), version, false, Instant.now(), unit, EXACT, DAY, "smuggling", "LA", people, null);
    }

    private static IncidentState version(IncidentState of, int version, int people) {
        return new IncidentState(
                of.id(), version, false, of.recordedAt(), of.unit(), EXACT, DAY, "smuggling", "LA", people, null);
    }

    private static void send(IncidentState incident) {
        Events.send(
                Topics.BORDER_INCIDENTS,
                incident.id().toString(),
                EventType.ceType(incident),
                EventJson.write(incident));
    }

    private void awaitPeople(int expected, String unit) {
        await().atMost(Duration.ofSeconds(30)).until(() -> people(ledger, unit).equals(Integer.toString(expected)));
    }

    private static String people(Ledger ledger, String unit) {
        return amount(ledger.sums(unit, PEOPLE, MARCH));
    }

    private static String amount(List<Sum> sums) {
        return sums.isEmpty() ? "none" : sums.get(0).amount().toPlainString();
    }

    /** When Kafka appended a version of a record. */
    private static Instant knownAt(UUID record, int version) {
        return Instant.ofEpochMilli(Events.awaitKey(Topics.BORDER_INCIDENTS, record.toString(), version)
                .get(version - 1)
                .timestamp());
    }
}
