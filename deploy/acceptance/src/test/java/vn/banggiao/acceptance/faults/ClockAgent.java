package vn.banggiao.acceptance.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.matcher.ElementMatchers;

/**
 * Makes the clock of a service jump: what {@code java.time} takes for now is, anew every second, up to a day early or late. What does
 * not ask {@code java.time}, such as the check of a token's end, sees the machine's own.
 */
public final class ClockAgent {

    private static final String OFF_BY_SECONDS = "banggiao.faults.clock";
    private static final int DAY = 86_400;

    private ClockAgent() {}

    /** Before a service's own main method. */
    public static void premain(String arguments, Instrumentation jvm) {
        new AgentBuilder.Default()
                .disableClassFormatChanges()
                .ignore(ElementMatchers.none())
                .with(AgentBuilder.RedefinitionStrategy.RETRANSFORMATION)
                .type(ElementMatchers.named("java.time.Clock"))
                .transform((builder, type, loader, module, domain) ->
                        builder.visit(Advice.to(Shift.class).on(ElementMatchers.named("currentInstant"))))
                .installOn(jvm);
        Thread jumps = new Thread(ClockAgent::jump, "jumping-clock");
        jumps.setDaemon(true);
        jumps.start();
    }

    private static void jump() {
        try {
            while (true) {
                System.setProperty(
                        OFF_BY_SECONDS,
                        Integer.toString(ThreadLocalRandom.current().nextInt(-DAY, DAY)));
                TimeUnit.SECONDS.sleep(1);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Woven into {@code java.time.Clock}, and so free of any class of ours. */
    static final class Shift {
        @Advice.OnMethodExit
        static void exit(@Advice.Return(readOnly = false) java.time.Instant now) {
            now = now.plusSeconds(Integer.getInteger("banggiao.faults.clock", 0));
        }
    }

    /** Writes the agent as a jar, and gives the flag that loads it. */
    static String flag(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.putValue("Premain-Class", ClockAgent.class.getName());
        attributes.putValue("Can-Retransform-Classes", "true");
        attributes.put(
                Attributes.Name.CLASS_PATH,
                AgentBuilder.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .getPath());
        Files.createDirectories(jar.getParent());
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            for (Class<?> each : new Class<?>[] {ClockAgent.class, Shift.class}) {
                String name = each.getName().replace('.', '/') + ".class";
                out.putNextEntry(new JarEntry(name));
                try (var in = each.getClassLoader().getResourceAsStream(name)) {
                    in.transferTo(out);
                }
            }
        }
        return "-javaagent:" + jar;
    }
}
