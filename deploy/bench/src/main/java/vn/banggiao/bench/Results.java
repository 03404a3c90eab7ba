package vn.banggiao.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The latest figures of each part, a JSON file each; the table and the plot show them all together. */
final class Results {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final Path folder;

    Results(Path folder) {
        this.folder = folder;
    }

    /** One part's run. */
    record Run(String part, String at, String machine, String revision, boolean full, List<Comparison> comparisons) {}

    void keep(String part, String machine, String revision, boolean full, List<Comparison> comparisons)
            throws IOException {
        Files.createDirectories(folder);
        Run run = new Run(
                part, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(), machine, revision, full, comparisons);
        Files.writeString(folder.resolve(part + ".json"), JSON.writeValueAsString(run) + "\n");
    }

    /** All runs that are kept, in the order of the suite. */
    List<Run> all(List<String> order) throws IOException {
        List<Run> runs = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".json")).toList()) {
                runs.add(JSON.readValue(file.toFile(), Run.class));
            }
        }
        runs.sort(Comparator.comparingInt(run -> order.indexOf(run.part())));
        return runs;
    }

    /** Table and plot of all runs that are kept. */
    void show(List<String> order) throws IOException {
        List<Run> runs = all(order);
        List<Comparison> comparisons =
                runs.stream().flatMap(run -> run.comparisons().stream()).toList();
        StringBuilder page = new StringBuilder("# Latest figures\n\nWritten by `deploy/bench/run`.\n\n");
        page.append(Table.of(comparisons)).append("\n");
        for (Run run : runs) {
            page.append("- %s: %s, %s, %s sizes, %s%n"
                    .formatted(run.part(), run.at(), run.revision(), run.full() ? "whole" : "small", run.machine()));
        }
        Files.writeString(folder.resolve("README.md"), page.toString());
        Plot.write(comparisons, folder.resolve("goals"));
    }
}
