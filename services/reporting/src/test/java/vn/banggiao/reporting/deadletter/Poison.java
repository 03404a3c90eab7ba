package vn.banggiao.reporting.deadletter;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Messages that nobody can count, each with the code of the reason that is to be said, by what is wrong with them. */
public record Poison(String reason, String field, Message message) {

    public static Map<String, Poison> all(String unit) {
        Map<String, Poison> all = new LinkedHashMap<>();
        Message good = Message.of(Message.incident(unit, 1, 1));
        String json = new String(good.body(), StandardCharsets.UTF_8);
        all.put("unknown type", typed("unknown-type", good, "vn.banggiao.parade.recorded.v1"));
        all.put("version 2", typed("unknown-version", good, "vn.banggiao.incident.recorded.v2"));
        all.put("version 99", typed("unknown-version", good, "vn.banggiao.incident.amended.v99"));
        all.put("a Java class for a type", typed("unknown-type", good, "java.lang.Runtime"));
        all.put("a type of nothing", typed("unknown-type", good, ""));
        all.put("a type with a null character", typed("unknown-type", good, "vn.banggiao\0.incident"));
        all.put("a null for a type", typed("unknown-type", good, null));
        all.put(
                "a type in UTF-16",
                new Poison("unknown-type", null, good.with("ce_type", "vn".getBytes(StandardCharsets.UTF_16))));
        all.put("no headers", new Poison("unknown-type", null, new Message(good.key(), Map.of(), good.body())));
        all.put("a tombstone", of("no-body", null, null));
        all.put("nothing in the body", of("schema", null, ""));
        all.put("half of it", of("not-json", null, json.substring(0, json.length() / 2)));
        all.put("XML", of("not-json", null, "<incident/>"));
        all.put("two bodies", of("schema", null, json + json));
        all.put("null", of("schema", null, "null"));
        all.put("a list", of("schema", null, "[" + json + "]"));
        all.put(
                "a kind in words, in UTF-16",
                of("content", null, null)
                        .bytes(json.replace("smuggling", "buôn lậu").getBytes(StandardCharsets.UTF_16LE)));
        all.put(
                "Latin-1",
                of("not-json", null, null)
                        .bytes(json.replace("smuggling", "entr\u00e9e").getBytes(StandardCharsets.ISO_8859_1)));
        all.put("noise", of("not-json", null, null).bytes(noise()));
        all.put("a hundred thousand brackets", of("not-json", null, "{\"x\":" + "[".repeat(100_000)));
        all.put(
                "a number of 5,000 digits",
                of("not-json", null, json.replace("\"people\":1", "\"people\":" + "9".repeat(5_000))));
        all.put("NaN", of("not-json", null, json.replace("\"people\":1", "\"people\":NaN")));
        all.put(
                "more people than there are numbers",
                of("schema", "people", json.replace("\"people\":1", "\"people\":9999999999")));
        all.put("half a person", of("schema", "people", json.replace("\"people\":1", "\"people\":0.5")));
        all.put("a number in quotes", of("schema", "people", json.replace("\"people\":1", "\"people\":\"1\"")));
        all.put("fewer than none", of("content", null, json.replace("\"people\":1", "\"people\":-1")));
        all.put("30 February", of("schema", "occurredOn", json.replace("2020-03-09\"", "2020-02-30\"")));
        all.put("the year 12020", of("content", null, json.replace("\"2020-03-09\"", "\"+12020-03-09\"")));
        all.put("before Christ", of("content", null, json.replace("\"2020-03-09\"", "\"-0044-03-15\"")));
        all.put(
                "recorded before there were computers",
                of("content", null, json.replace("2020-03-09T", "1066-03-09T")));
        all.put("no date", of("schema", "occurredOn", json.replace("\"occurredOn\"", "\"occured\"")));
        all.put("no unit", of("schema", "unit", json.replace("\"unit\"", "\"place\"")));
        all.put("a unit in words", of("content", null, json.replace("\"" + unit + "\"", "\"Hà Nội\"")));
        all.put("a unit of a million digits", of("content", null, json.replace(unit, "1".repeat(1_000_000))));
        all.put("a kind with a null character", of("content", null, json.replace("smuggling", "smug\\u0000gling")));
        all.put("a kind that is a command", of("content", null, json.replace("smuggling", "'; drop table ledger; --")));
        all.put("version 0", of("content", null, json.replace("\"version\":1", "\"version\":0")));
        all.put("an id that is none", of("schema", "id", json.replaceFirst("\"id\":\"[^\"]*\"", "\"id\":\"7\"")));
        all.put("five megabytes", of("too-large", null, json.replace("smuggling", "s".repeat(5 << 20))));
        all.put("twenty megabytes", of("too-large", null, json.replace("smuggling", "s".repeat(20 << 20))));
        all.put("a project of 20,000 commitments", new Poison("content", null, project(unit)));
        all.put("an aid of 10^400", new Poison("content", null, aid(unit, "1e400")));
        all.put("an aid of 10^999999999", new Poison("content", null, aid(unit, "1e999999999")));
        all.put("an aid of a penny's billionth", new Poison("content", null, aid(unit, "0.000000000001")));
        all.put("a key that is no text", of("not-json", null, "{").keyed(new byte[] {(byte) 0xC3, 0x28, 0}));
        all.put("no key", of("not-json", null, "{").keyed(null));
        all.put(
                "a header of a hundred kilobytes",
                new Poison("not-json", null, Message.body("{").with("x", new byte[100_000])));
        return all;
    }

    private static Poison typed(String reason, Message good, String ceType) {
        return new Poison(reason, null, good.typed(ceType));
    }

    private static Poison of(String reason, String field, String body) {
        return new Poison(reason, field, Message.body(body));
    }

    private Poison bytes(byte[] body) {
        return new Poison(reason, field, message.withBody(body));
    }

    private Poison keyed(byte[] key) {
        return new Poison(reason, field, message.withKey(key));
    }

    private static Message aid(String unit, String amount) {
        return projectWith(unit, "{\"on\":\"2020-03-09\",\"amount\":%s,\"currency\":\"USD\"}".formatted(amount));
    }

    private static Message project(String unit) {
        return projectWith(
                unit,
                IntStream.range(0, 20_000)
                        .mapToObj(i -> "{\"on\":\"2020-03-09\",\"amount\":1,\"currency\":\"USD\"}")
                        .collect(Collectors.joining(",")));
    }

    private static Message projectWith(String unit, String commitments) {
        String body = """
                {"id":"%s","version":1,"withdrawn":false,"recordedAt":"2020-03-09T03:00:00Z","unit":"%s","qualifier":"exact",
                 "code":"CP","funding":"foreign-ngo","donor":"JP","organisation":"WVI","startsOn":"2020-03-09","commitments":[%s]}
                """.formatted(UUID.randomUUID(), unit, commitments);
        return Message.body(body).typed("vn.banggiao.project.recorded.v1");
    }

    private static byte[] noise() {
        byte[] noise = new byte[3_000];
        new Random(7).nextBytes(noise);
        noise[0] = (byte) 0xFF;
        return noise;
    }
}
