package vn.banggiao.acceptance.faults;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import vn.banggiao.local.Instance;
import vn.banggiao.local.Service;

/**
 * Kills reporting in the middle of a batch, and not merely while it may be in one: the process is held, PostgreSQL is asked whether the
 * batch's transaction has written and is not committed, and only then is it killed.
 */
final class Torn {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String OPEN = """
            select count(*) from pg_stat_activity
            where usename = 'reporting' and backend_xid is not null and state = 'idle in transaction'""";

    private final FaultStack registry;
    private final FaultLoad load;
    private final long pid;
    private int looks;

    private Torn(FaultStack registry, FaultLoad load) {
        this.registry = registry;
        this.load = load;
        this.pid = registry.stack().pid(Instance.firstOf(Service.REPORTING));
    }

    /** @param load gives it events to read, most while it is held, so that the next batch is a large one */
    static void killInTheMiddleOfABatch(FaultStack registry, FaultLoad load) {
        Torn torn = new Torn(registry, load);
        torn.send("STOP");
        load.grantAndAwait(100);
        torn.send("CONT");
        await("a batch that is not committed")
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .atMost(PATIENCE)
                .until(torn::isHeldInABatch);
        registry.stack().kill(Service.REPORTING);
    }

    private boolean isHeldInABatch() {
        if (++looks % 25 == 0) {
            load.grant(1);
        }
        if (writing() == 0) {
            return false;
        }
        send("STOP");
        if (writing() > 0) {
            return true;
        }
        send("CONT");
        return false;
    }

    private long writing() {
        return registry.count(Service.REPORTING, OPEN);
    }

    private void send(String signal) {
        try {
            int exit = new ProcessBuilder("kill", "-" + signal, Long.toString(pid))
                    .start()
                    .waitFor();
            if (exit != 0) {
                throw new IllegalStateException("no signal reached process " + pid);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
