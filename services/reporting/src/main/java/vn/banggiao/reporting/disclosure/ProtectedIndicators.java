package vn.banggiao.reporting.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.banggiao.reporting.catalogue.Catalogue;
import vn.banggiao.reporting.catalogue.Indicator;

/** The indicators that count people in matters of which a small count would tell about a person. */
@ApplicationScoped
class ProtectedIndicators {
    private final Set<String> codes = new LinkedHashSet<>();

    /**
     * @throws IllegalStateException where the settings name what the catalogue has not: a misspelt indicator would be disclosed
     */
    ProtectedIndicators(Catalogue catalogue, DisclosureSettings settings) {
        for (String pattern : settings.indicators()) {
            Set<String> named = named(catalogue, pattern.strip());
            if (named.isEmpty()) {
                throw new IllegalStateException("banggiao.disclosure.indicators names no indicator: " + pattern);
            }
            codes.addAll(named);
        }
    }

    private static Set<String> named(Catalogue catalogue, String pattern) {
        return catalogue.all().stream()
                .map(Indicator::code)
                .filter(code -> pattern.endsWith(".*")
                        ? code.startsWith(pattern.substring(0, pattern.length() - 1))
                        : code.equals(pattern))
                .collect(Collectors.toSet());
    }

    boolean has(String indicator) {
        return codes.contains(indicator);
    }

    List<String> all() {
        return List.copyOf(codes);
    }
}
