package vn.banggiao.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;

/** The jars of a packaged service, and its main class. */
record ServiceJars(List<Path> jars, String mainClass, boolean flat) {

    private static final String RUNNER = "quarkus-run.jar";

    /** @throws LocalFailure where the service is not built */
    static ServiceJars of(Service service, Path servicesFolder) {
        Path folder = folder(service, servicesFolder);
        Path runner = folder.resolve(RUNNER);
        if (!Files.isRegularFile(runner)) {
            throw new LocalFailure(
                    "The service %s is not built (%s is missing): run mvn -Dquick package".formatted(service, runner));
        }
        try {
            Path generated = folder.resolve("quarkus/generated-bytecode.jar");
            return Files.isRegularFile(generated)
                    ? flat(folder, generated)
                    : new ServiceJars(List.of(runner), mainClassOf(runner), false);
        } catch (IOException e) {
            throw new LocalFailure("%s cannot be read: %s".formatted(folder, e.getMessage()), e);
        }
    }

    /**
     * All on one class path, instead of the runner's own class loader, whose classes the JVM cannot keep as well. What Quarkus has changed
     * stands before what it was made of.
     */
    private static ServiceJars flat(Path folder, Path generated) throws IOException {
        List<Path> jars = new ArrayList<>(List.of(folder.resolve("quarkus/transformed-bytecode.jar"), generated));
        for (String each : List.of("app", "lib/boot", "lib/main")) {
            jars.addAll(ProjectFiles.jarsIn(folder.resolve(each)));
        }
        return new ServiceJars(jars, "io.quarkus.runner.GeneratedMain", true);
    }

    private static String mainClassOf(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            return file.getManifest().getMainAttributes().getValue("Main-Class");
        }
    }

    static Path folder(Service service, Path servicesFolder) {
        return servicesFolder.resolve(service.code()).resolve("target/quarkus-app");
    }
}
