package vn.banggiao.local;

import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where this build's files are, whether we run from {@code target/classes}, from the jar or from the local repository. */
final class ProjectFiles {

    private static final String MODULE = "deploy/local";

    private ProjectFiles() {}

    /** The project's root: the system property {@code banggiao.home}, or found above our classes or the working folder. */
    static Path root() {
        String home = System.getProperty("banggiao.home");
        return home != null
                ? Path.of(home).toAbsolutePath().normalize()
                : Stream.of(ourClasses(), Path.of("").toAbsolutePath())
                        .flatMap(start -> rootAbove(start).stream())
                        .findFirst()
                        .orElseThrow(() -> new LocalFailure(
                                "The project's folder is not found: run inside it, or set -Dbanggiao.home=FOLDER"));
    }

    private static Optional<Path> rootAbove(Path start) {
        return Stream.iterate(start, folder -> folder != null, Path::getParent)
                .filter(folder -> Files.isRegularFile(folder.resolve(MODULE).resolve("pom.xml")))
                .findFirst();
    }

    /** The jars that the broker runs from, which the build of this module puts together. */
    static List<Path> kafkaJars() {
        Path folder = built("kafka");
        try {
            return Stream.concat(Stream.of(launcher()), jarsIn(folder).stream()).toList();
        } catch (IOException e) {
            throw new LocalFailure("%s cannot be read: %s".formatted(folder, e.getMessage()), e);
        }
    }

    /** The jar with the main classes of our processes, for a class path without folders. */
    static Path launcher() {
        return built("local-launcher.jar");
    }

    /** What the build of this module leaves. */
    private static Path built(String name) {
        Path product = target().resolve(name);
        if (!Files.exists(product)) {
            throw new LocalFailure("%s is missing: run mvn -pl deploy/local -am package -Dquick".formatted(product));
        }
        return product;
    }

    static Path target() {
        return root().resolve(MODULE).resolve("target");
    }

    /** In the order of their names. */
    static List<Path> jarsIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    /** The folder or jar that this class was loaded from. */
    static Path ourClasses() {
        String name = ProjectFiles.class.getName().replace('.', '/') + ".class";
        URL url = ProjectFiles.class.getClassLoader().getResource(name);
        String place = url.toString().replaceFirst("!?/" + name.replace("$", "\\$") + "$", "");
        try {
            return Path.of(new java.net.URI(place.replaceFirst("^jar:", "")));
        } catch (URISyntaxException e) {
            throw new IllegalStateException("Not loaded from a file: " + url, e);
        }
    }
}
