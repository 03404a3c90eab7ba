package vn.banggiao.reporting.sdmx;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import vn.banggiao.chassis.problem.Language;

/**
 * SDMX-CSV 2.0: UTF-8, commas, decimal points, one line for each observation (RFC 4180).
 */
final class CsvDataMessage implements DataMessage {
    private static final String STRUCTURE_ID =
            Structure.AGENCY + ":" + Structure.DATAFLOW + "(" + Structure.VERSION + ")";

    private final CsvWriter csv;
    private final Structure structure;
    private final DataQuery query;
    private final CsvOptions options;
    private final Language language;

    CsvDataMessage(OutputStream out, Structure structure, DataQuery query, CsvOptions options, Language language) {
        this.csv = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.structure = structure;
        this.query = query;
        this.options = options;
        this.language = language;
        csv.writeRecord(header());
    }

    private List<String> header() {
        List<String> cells = new ArrayList<>(List.of("STRUCTURE", "STRUCTURE_ID"));
        if (options.labels() == CsvOptions.Labels.NAME) {
            cells.add("STRUCTURE_NAME");
        }
        cells.add("ACTION");
        if (options.seriesKey()) {
            cells.add("SERIES_KEY");
        }
        if (options.observationKey()) {
            cells.add("OBS_KEY");
        }
        for (Component each : structure.components()) {
            if (each.role() != Component.Role.ATTRIBUTE || query.attributes().contains(each.id())) {
                cell(cells, each.id(), each.name().in(language));
            }
        }
        return cells;
    }

    @Override
    public void write(List<Observation> series) {
        series.forEach(each -> csv.writeRecord(line(each)));
    }

    private List<String> line(Observation observation) {
        List<String> cells = new ArrayList<>(List.of("dataflow"));
        cell(cells, STRUCTURE_ID, Structure.NAME.in(language));
        cells.add("I");
        String key = String.join(".", observation.seriesKey());
        if (options.seriesKey()) {
            cells.add(key);
        }
        if (options.observationKey()) {
            cells.add(key + "." + observation.time());
        }
        observation.key().forEach(each -> value(cells, each));
        value(cells, observation.time());
        value(cells, observation.value());
        List<Component> attributes = structure.attributeComponents();
        for (int i = 0; i < attributes.size(); i++) {
            if (query.attributes().contains(attributes.get(i).id())) {
                value(cells, observation.attributes().get(i));
            }
        }
        return cells;
    }

    private void value(List<String> cells, Object value) {
        if (value instanceof Code code) {
            cell(cells, code.id(), code.name().in(language));
            return;
        }
        cells.add(value == null ? "" : value instanceof BigDecimal number ? number.toPlainString() : value.toString());
        if (options.labels() == CsvOptions.Labels.NAME) {
            cells.add("");
        }
    }

    /** What has an id and a name, in the cells that the options say. */
    private void cell(List<String> cells, String id, String name) {
        switch (options.labels()) {
            case ID -> cells.add(id);
            case NAME -> {
                cells.add(id);
                cells.add(name);
            }
            case BOTH -> cells.add(id + ": " + name);
        }
    }

    @Override
    public void end() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
