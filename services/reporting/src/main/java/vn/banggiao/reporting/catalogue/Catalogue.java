package vn.banggiao.reporting.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All indicators, in the order in which a report shows them. Immutable; the same in every service of a release. */
public final class Catalogue {
    private static final String RESOURCE = "/vn/banggiao/contracts/indicators.csv";

    /** Stocks that come as whole counts, not as things that begin and end. */
    private static final Set<String> CENSUSES = Set.of("labour.abroad", "consular.foreign-residents");

    private final Map<String, Indicator> indicators;

    private Catalogue(Map<String, Indicator> indicators) {
        this.indicators = indicators;
    }

    /**
     * The catalogue that ships with the contracts.
     *
     * @throws IllegalStateException when it is missing or a line cannot be read, which a release never is
     */
    public static Catalogue load() {
        try (InputStream csv = Catalogue.class.getResourceAsStream(RESOURCE)) {
            if (csv == null) {
                throw new IllegalStateException("no " + RESOURCE);
            }
            Map<String, Indicator> indicators = new LinkedHashMap<>();
            new String(csv.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> IndicatorLine.read(line, CENSUSES))
                    .forEach(indicator -> indicators.put(indicator.code(), indicator));
            return new Catalogue(indicators);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public Collection<Indicator> all() {
        return indicators.values();
    }

    public Optional<Indicator> find(String code) {
        return Optional.ofNullable(indicators.get(code));
    }

    /** A catalogue of that indicator alone, for who asks about nothing else. */
    public Catalogue only(Indicator indicator) {
        return new Catalogue(Map.of(indicator.code(), indicator));
    }

    public List<Indicator> in(Section section) {
        return indicators.values().stream()
                .filter(indicator -> indicator.section().equals(section))
                .toList();
    }
}
