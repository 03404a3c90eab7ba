package vn.banggiao.local;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /** The folder with Kafka's jars, which the build of this module fills. */
    static Path kafkaJars() {
        Path jars = root().resolve(MODULE).resolve("target").resolve("kafka");
        if (!Files.isDirectory(jars)) {
            throw new LocalFailure(
                    "Kafka is missing in %s: run mvn -pl deploy/local -am install -Dquick".formatted(jars));
        }
        return jars;
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
