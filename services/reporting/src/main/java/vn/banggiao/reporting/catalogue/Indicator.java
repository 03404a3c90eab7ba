package vn.banggiao.reporting.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.banggiao.chassis.problem.Text;
import vn.banggiao.chassis.problem.Violation;

/**
 * One line of the catalogue.
 *
 * @param census a stock that each unit counts as a whole from time to time: its latest count replaces the ones before it
 * @param owner the service whose records give it; {@code reporting} where officers state it
 */
public record Indicator(
        String code,
        Section section,
        Text name,
        Measure measure,
        Behaviour behaviour,
        boolean census,
        String owner,
        List<Dimension> dimensions) {

    public Indicator {
        dimensions = List.copyOf(dimensions);
    }

    public Optional<Dimension> dimension(String name) {
        return dimensions.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** Whether officers state it, for no service records what would give it. */
    public boolean isStated() {
        return owner.equals("reporting");
    }

    /**
     * What is wrong with dimensions given for this indicator: a name that it does not have, a value outside a closed list, no
     * ISO 3166 country, no ISO 4217 currency, no code.
     *
     * @param field path of the dimensions in the request, such as {@code dimensions}
     */
    public List<Violation> violations(String field, Map<String, String> given) {
        List<Violation> found = new ArrayList<>();
        new TreeMap<>(given).forEach((name, value) -> {
            String path = field + "." + name;
            dimension(name)
                    .map(dimension -> dimension.violation(path, value))
                    .orElseGet(() -> Optional.of(unknown(path)))
                    .ifPresent(found::add);
        });
        return found;
    }

    private Violation unknown(String path) {
        String list = String.join(", ", dimensions.stream().map(Dimension::name).toList());
        return new Violation(
                path,
                "unknown-dimension",
                dimensions.isEmpty()
                        ? new Text("Chỉ tiêu này không phân tổ.", "This indicator has no dimensions.")
                        : new Text(
                                "Chỉ tiêu này chỉ phân tổ theo: " + list + ".",
                                "This indicator has only: " + list + "."));
    }
}
