package vn.banggiao.acceptance.faults;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import vn.banggiao.acceptance.faults.PatientClient.Answer;
import vn.banggiao.acceptance.faults.PatientClient.GivenUp;

/**
 * Many clients at work: each makes a record, changes it a few times or withdraws it, and goes on to the next; now and then it sends
 * what must be refused. What each says comes of a seed and the record's number alone, so that a run can be had again.
 *
 * <p>Clients work while there is work: {@link #grant} says how many more operations they may begin. An operation is over when it was
 * answered, however often it was sent; {@link #finish} waits until all are, and gives what is known then.
 */
public final class FaultLoad implements AutoCloseable {

    private final long seed;
    private final PatientClient client;
    private final ExecutorService threads;
    private final List<Future<?>> running = new ArrayList<>();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger answered = new AtomicInteger();
    private final Queue<Life> lives = new ConcurrentLinkedQueue<>();
    private final Queue<UUID> refused = new ConcurrentLinkedQueue<>();
    private final Queue<String> surprises = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refusals = new AtomicInteger();
    private int granted;
    private boolean finishing;

    private FaultLoad(long seed, int clients, PatientClient client) {
        this.seed = seed;
        this.client = client;
        this.threads = Executors.newFixedThreadPool(clients);
        for (int i = 0; i < clients; i++) {
            running.add(threads.submit(this::work));
        }
    }

    public static FaultLoad on(FaultStack registry, long seed, int clients) {
        return new FaultLoad(
                seed,
                clients,
                new PatientClient(
                        registry.stack().addresses()::of,
                        registry.stack().issuer().token("system", "*")));
    }

    /** Through addresses that may be others for every attempt. */
    static FaultLoad through(PatientClient.Addresses addresses, String token, long seed, int clients) {
        return new FaultLoad(seed, clients, new PatientClient(addresses, token));
    }

    /**
     * What the clients know when all were answered.
     *
     * @param lives records that were acknowledged, or may have been made
     * @param refused ids of records that were refused when they were to be made
     * @param surprises answers that no client should get, first of all
     */
    record Outcome(int operations, int refusals, List<Life> lives, List<UUID> refused, List<String> surprises) {}

    /** Lets the clients begin so many more operations. */
    public synchronized void grant(int operations) {
        granted += operations;
        notifyAll();
    }

    /** How many operations were answered so far. */
    public int answered() {
        return answered.get();
    }

    PatientClient client() {
        return client;
    }

    /** Waits until all that was granted is answered. */
    Outcome finish() throws InterruptedException {
        synchronized (this) {
            finishing = true;
            notifyAll();
        }
        for (Future<?> each : running) {
            try {
                each.get();
            } catch (ExecutionException e) {
                throw new AssertionError("a client broke", e.getCause());
            }
        }
        List<String> all = new ArrayList<>(client.faults());
        all.addAll(surprises);
        return new Outcome(answered.get(), refusals.get(), List.copyOf(lives), List.copyOf(refused), all);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private synchronized boolean mayBegin() throws InterruptedException {
        while (granted == 0 && !finishing) {
            wait();
        }
        if (granted == 0) {
            return false;
        }
        granted--;
        return true;
    }

    /** The work has run out. */
    private static final class Over extends Exception {}

    private Void work() throws InterruptedException {
        try {
            while (true) {
                int number = next.getAndIncrement();
                try {
                    new Hand(number).story(number);
                } catch (GivenUp unsure) {
                    // the story ends here; its record stands among those that are not sure
                }
            }
        } catch (Over over) {
            return null;
        }
    }

    /** One record's story, and where it is a project that of what belongs to it. */
    private final class Hand {
        private final Random random;
        /** When to give up: apart from what is said, which must not depend on how often it was sent. */
        private final Random nerves;

        private final Contents contents;

        Hand(int number) {
            this.random = new Random(seed * 1_000_003 + number);
            this.nerves = new Random(~seed * 1_000_003 + number);
            this.contents = new Contents(random, number);
        }

        void story(int number) throws Over, GivenUp, InterruptedException {
            Kind kind = Kind.values()[number % Kind.values().length];
            if (kind != Kind.DISBURSEMENT && kind != Kind.PROJECT_ACTIVITY) {
                live(kind, null);
                return;
            }
            Life project = make(Kind.PROJECT, null);
            for (int i = 0; i < 2; i++) {
                live(kind, project.id);
            }
            change(project);
        }

        private void live(Kind kind, UUID project) throws Over, GivenUp, InterruptedException {
            if (random.nextInt(12) == 0) {
                refusedToMake(kind, project);
            }
            Life life = make(kind, project);
            for (int i = random.nextInt(4); i > 0; i--) {
                change(life);
                if (random.nextInt(10) == 0) {
                    refusedToChange(life);
                }
            }
            if (random.nextInt(4) == 0) {
                withdraw(life);
            }
        }

        private Life make(Kind kind, UUID project) throws Over, GivenUp, InterruptedException {
            boolean ownId = random.nextInt(4) > 0;
            Life life = new Life(kind, project, ownId ? id() : null);
            ObjectNode content = contents.of(kind);
            if (ownId) {
                content.put("id", life.id.toString());
            }
            String key = ownId ? null : "key-" + id();
            Answer answer = send(
                    life,
                    "POST",
                    kind.path(project),
                    content,
                    key == null ? new String[0] : header("Idempotency-Key", key));
            expect(answer.good(), life, "POST", answer);
            if (answer.good()) {
                life.told(answer.json());
                if (ownId && random.nextInt(15) == 0) {
                    refusedAsTaken(life);
                }
            }
            return life;
        }

        private void change(Life life) throws Over, GivenUp, InterruptedException {
            if (!life.acknowledged()) {
                return;
            }
            ObjectNode content = contents.of(life.kind);
            Answer answer = send(life, "PUT", life.path(), content, header("If-Match", life.ifMatch()));
            expect(answer.good(), life, "PUT", answer);
            if (answer.good()) {
                life.told(answer.json());
            }
        }

        private void withdraw(Life life) throws Over, GivenUp, InterruptedException {
            if (!life.acknowledged()) {
                return;
            }
            ObjectNode reason = JsonNodeFactory.instance.objectNode().put("reason", "Ghi nhầm");
            Answer answer = send(life, "DELETE", life.path(), reason, header("If-Match", life.ifMatch()));
            expect(answer.good(), life, "DELETE", answer);
            if (answer.good()) {
                life.told(answer.json());
            }
        }

        private void refusedToMake(Kind kind, UUID project) throws Over, GivenUp, InterruptedException {
            Life life = new Life(kind, project, id());
            ObjectNode content = contents.of(kind).put("id", life.id.toString()).put("unit", "99.999");
            refused.add(life.id);
            refuse(400, life, "POST", kind.path(project), content);
        }

        private void refusedAsTaken(Life life) throws Over, GivenUp, InterruptedException {
            ObjectNode other = contents.of(life.kind).put("id", life.id.toString());
            refuse(409, life, "POST", life.kind.path(life.project), other);
        }

        private void refusedToChange(Life life) throws Over, GivenUp, InterruptedException {
            if (life.acknowledged()) {
                refuse(412, life, "PUT", life.path(), contents.of(life.kind), header("If-Match", "\"77\""));
            }
        }

        private void refuse(int status, Life life, String method, String path, ObjectNode content, String... headers)
                throws Over, GivenUp, InterruptedException {
            if (!mayBegin()) {
                throw new Over();
            }
            Answer answer = client.send(life.kind.service(), method, path, content.toString(), nerves, headers);
            expect(answer.status() == status, life, method, answer);
            refusals.incrementAndGet();
            answered.incrementAndGet();
        }

        private Answer send(Life life, String method, String path, ObjectNode content, String... headers)
                throws Over, GivenUp, InterruptedException {
            if (!mayBegin()) {
                throw new Over();
            }
            if (!life.acknowledged()) {
                lives.add(life);
            }
            life.unsure = true;
            Answer answer = client.send(life.kind.service(), method, path, content.toString(), nerves, headers);
            life.unsure = false;
            answered.incrementAndGet();
            return answer;
        }

        private void expect(boolean asExpected, Life life, String method, Answer answer) {
            if (!asExpected) {
                surprises.add("%s %s %s: %d %s".formatted(method, life.kind, life.id, answer.status(), answer.body()));
            }
        }

        private String[] header(String name, String value) {
            return new String[] {name, value};
        }

        private UUID id() {
            return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() & ~(3L << 62) | 1L << 63);
        }
    }
}
