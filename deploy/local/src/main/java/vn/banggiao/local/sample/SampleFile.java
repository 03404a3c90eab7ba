package vn.banggiao.local.sample;

import java.util.ArrayList;
import java.util.List;
import vn.banggiao.local.Service;

/**
 * One file of requests, one JSON object a line, as {@code files.csv} lists it.
 *
 * @param method {@code batch} (all lines in one request), {@code post} or {@code put} (a request a line)
 * @param address path at the service; a field in braces is taken out of the line
 * @param path below the folder {@code sample}
 */
record SampleFile(String method, Service service, String address, String path) {

    /** In the order in which those of a service are to be posted: what an office states, then what happened. */
    static List<SampleFile> all() {
        return SampleText.rows("files.csv").stream()
                .map(row -> new SampleFile(row[0], service(row[1]), row[2], row[3]))
                .toList();
    }

    private static Service service(String code) {
        for (Service service : Service.values()) {
            if (service.code().equals(code)) {
                return service;
            }
        }
        throw new IllegalStateException("no service: " + code);
    }

    boolean batch() {
        return method.equals("batch");
    }

    List<SampleLine> lines() {
        List<SampleLine> lines = new ArrayList<>();
        SampleText.read(path).lines().forEach(text -> lines.add(SampleLine.of(lines.size() + 1, text, address)));
        return lines;
    }

    /** {@code tuan-giao/delegations}: how it is called where progress is shown. */
    @Override
    public String toString() {
        return path.substring(0, path.lastIndexOf('.'));
    }
}
