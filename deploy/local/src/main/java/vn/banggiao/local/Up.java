package vn.banggiao.local;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import vn.banggiao.local.sample.Printout;
import vn.banggiao.local.sample.Sample;

/**
 * {@code deploy/local/up}: starts the registry, loads the sample on the first start, and stays until it is stopped.
 * Exit codes: 0 stopped as asked or, with {@code --once}, all done; 1 something failed, said in one line; 2 not understood.
 */
public final class Up {

    private final UpOptions options;
    private final PrintStream out;
    private final long start = System.nanoTime();
    private final Thread main = Thread.currentThread();
    private final AtomicBoolean stopping = new AtomicBoolean();
    private volatile boolean done;

    private Up(UpOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    public static void main(String[] args) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        int exit;
        try {
            UpOptions options = UpOptions.parse(args);
            if (options.help()) {
                out.print(UpOptions.HELP);
                exit = 0;
            } else {
                exit = new Up(options, out).run();
            }
        } catch (IllegalArgumentException e) {
            System.err.println("up: " + e.getMessage());
            exit = 2;
        } catch (LocalFailure e) {
            System.err.println("up: " + e.getMessage());
            exit = 1;
        }
        Runtime.getRuntime().halt(exit);
    }

    private int run() {
        LocalStack stack = null;
        try {
            if (options.once()) {
                new FirstStart(options.data()).requireSampleWanted();
            }
            LocalStack prepared = LocalStack.prepare(options.stack(), this::say);
            stack = prepared;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stopOnSignal(prepared), "stop"));
            stack.startAll();
            work(stack);
            return awaitTheEnd(stack);
        } catch (LocalFailure e) {
            return fail(stack, e.getMessage());
        } catch (RuntimeException e) {
            return fail(stack, "%s (details in %s)".formatted(e, writeDown(e)));
        }
    }

    private void work(LocalStack stack) {
        FirstStart first = new FirstStart(options.data());
        if (options.sample()) {
            first.loadSample(() -> Sample.load(stack.addresses(), stack.issuer(), this::say));
        } else {
            first.stayEmpty();
        }
        if (options.once()) {
            Printout.print(stack.addresses(), stack.issuer(), out);
        } else {
            introduce(stack);
        }
    }

    private void introduce(LocalStack stack) {
        out.println();
        for (Service service : Service.values()) {
            out.printf("  %-20s %s%n", service, stack.addresses().of(service));
        }
        out.printf("  %-20s %s%n", "each also has", "/q/openapi  /q/health  /q/metrics");
        out.printf("  %-20s %s%n", "a token", options.tokenCommand() + " ROLE [UNIT...]");
        out.printf("  %-20s %s%n%n", "data and logs", options.data());
        out.println("registry ready");
    }

    private int awaitTheEnd(LocalStack stack) {
        if (options.once()) {
            takeOver();
            stack.close();
            return 0;
        }
        done = true;
        return fail(stack, stack.death().join());
    }

    private int fail(LocalStack stack, String reason) {
        takeOver();
        String first = stack == null ? reason : stack.death().getNow(reason);
        System.err.println("up: " + first);
        if (stack != null) {
            stack.close();
        }
        return 1;
    }

    private void stopOnSignal(LocalStack stack) {
        if (!stopping.compareAndSet(false, true)) {
            await(main); // which is stopping everything already
        }
        print("stopping");
        stack.close();
        print("stopped, the data stay in " + options.data());
        Runtime.getRuntime().halt(done ? 0 : 130);
    }

    /** The stopping is ours from here on, or else a signal's, and then what fails now fails because of that. */
    private void takeOver() {
        if (!stopping.compareAndSet(false, true)) {
            await(main);
        }
    }

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void say(String line) {
        if (!stopping.get()) {
            print(line);
        }
    }

    private void print(String line) {
        out.printf("[%5.1f s] %s%n", (System.nanoTime() - start) / 1e9, line);
    }

    private Path writeDown(RuntimeException problem) {
        Path log = options.data().resolve("logs").resolve("up.log");
        try (PrintStream details = new PrintStream(Files.newOutputStream(log), true, StandardCharsets.UTF_8)) {
            problem.printStackTrace(details);
        } catch (IOException e) {
            problem.addSuppressed(e);
        }
        return log;
    }
}
