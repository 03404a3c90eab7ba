package vn.banggiao.local.sample;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import vn.banggiao.local.LocalFailure;
import vn.banggiao.local.Service;
import vn.banggiao.local.sample.RegistryClient.Answer;

/** One run over the files of the sample: a service's one after the other, those of different services side by side. */
final class Loading {

    private static final int CREATED = 201;

    private final RegistryClient registry;
    private final Consumer<String> progress;

    Loading(RegistryClient registry, Consumer<String> progress) {
        this.registry = registry;
        this.progress = progress;
    }

    void run() {
        importUnits("units");
        importUnits("successors");
        loadAll();
        awaitReports(System.nanoTime());
    }

    /** A service that has just been started is slow, and waits for one processor only. */
    private void loadAll() {
        Map<Service, List<SampleFile>> files =
                SampleFile.all().stream().collect(Collectors.groupingBy(SampleFile::service));
        ExecutorService threads = Executors.newFixedThreadPool(files.size());
        try {
            CompletableFuture.allOf(files.values().stream()
                            .map(each -> CompletableFuture.runAsync(() -> each.forEach(this::loadAndSay), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof LocalFailure failure ? failure : e;
        } finally {
            threads.shutdownNow();
        }
    }

    private void loadAndSay(SampleFile file) {
        String counts = load(file);
        synchronized (progress) {
            progress.accept("sample: %s, %s".formatted(file, counts));
        }
    }

    private void importUnits(String kind) {
        String path = "/api/v1/units/import?kind=" + kind;
        Answer answer =
                registry.send(Service.REPORTING, "POST", path, RegistryClient.CSV, SampleText.read(kind + ".csv"));
        if (!answer.good() || !answer.json().path("problems").isEmpty()) {
            throw new LocalFailure("sample/%s.csv was refused: %s"
                    .formatted(kind, answer.body().strip()));
        }
        JsonNode counts = answer.json().path(kind);
        progress.accept("sample: %s, %d new, %d already there"
                .formatted(
                        kind,
                        counts.path("added").asInt(),
                        counts.path("unchanged").asInt()));
    }

    /** Sends again what comes too early: the units travel to the services through Kafka. */
    private String load(SampleFile file) {
        int[] kept = new int[2];
        List<SampleLine> left = new ArrayList<>(file.lines());
        Patience.until(
                () -> {
                    send(file, List.copyOf(left), kept, left);
                    return left.isEmpty();
                },
                () -> "sample/%s line %d still names a unit that %s has not heard of"
                        .formatted(file.path(), left.get(0).number(), file.service()));
        return "%d new, %d already there".formatted(kept[0], kept[1]);
    }

    private void send(SampleFile file, List<SampleLine> lines, int[] kept, List<SampleLine> left) {
        List<Answer> answers = file.batch() ? sendTogether(file, lines) : sendOneByOne(file, lines);
        for (int i = 0; i < lines.size(); i++) {
            Answer answer = answers.get(i);
            SampleLine line = lines.get(i);
            if (answer.good()) {
                kept[answer.status() == CREATED ? 0 : 1]++;
                left.remove(line);
            } else {
                requireTooEarly(file, line, new Refusal(answer.json()));
            }
        }
    }

    private static void requireTooEarly(SampleFile file, SampleLine line, Refusal refusal) {
        if (!refusal.onlyForUnknownUnit()) {
            throw new LocalFailure("sample/%s line %d was refused: %s".formatted(file.path(), line.number(), refusal));
        }
    }

    private List<Answer> sendOneByOne(SampleFile file, List<SampleLine> lines) {
        return lines.stream()
                .map(line -> registry.send(
                        file.service(), file.method().toUpperCase(), line.address(), RegistryClient.JSON, line.body()))
                .toList();
    }

    private List<Answer> sendTogether(SampleFile file, List<SampleLine> lines) {
        String body = lines.stream().map(SampleLine::body).collect(Collectors.joining("\n", "", "\n"));
        Answer answer = registry.send(file.service(), "POST", file.address(), RegistryClient.NDJSON, body);
        if (!answer.good()) {
            throw new LocalFailure("sample/%s was refused: %s".formatted(file.path(), new Refusal(answer.json())));
        }
        List<Answer> answers = answer.body()
                .lines()
                .map(RegistryClient::json)
                .map(each -> new Answer(
                        each.path("status").asInt(), each.path("problem").toString()))
                .toList();
        if (answers.size() != lines.size()) {
            throw new LocalFailure("%s answered %d of the %d lines of sample/%s"
                    .formatted(file.service(), answers.size(), lines.size(), file.path()));
        }
        return answers;
    }

    private void awaitReports(long lastPost) {
        List<Landmark> ahead = new ArrayList<>(Landmark.all());
        Patience.until(
                () -> {
                    ahead.removeIf(landmark -> landmark.reached(registry));
                    return ahead.isEmpty();
                },
                () -> "The reports do not show all of the sample, so not " + ahead.get(0));
        progress.accept("sample: in the reports %d ms after the last post"
                .formatted((System.nanoTime() - lastPost) / 1_000_000));
    }
}
