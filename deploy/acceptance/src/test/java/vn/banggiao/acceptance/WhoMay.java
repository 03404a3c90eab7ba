package vn.banggiao.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** {@code who-may.txt}: which roles may do what, and what becomes of a caller who has such a role but not the unit. */
final class WhoMay {

    /** What somebody gets who has the role and not the unit. */
    enum WithoutTheUnit {
        REFUSED,
        EMPTY,
        OPEN,
        EVERYWHERE
    }

    /** @param query what to ask with, from its question mark on; may be empty */
    record Rule(List<String> roles, WithoutTheUnit withoutTheUnit, String query) {

        boolean lets(String role) {
            return roles.contains(role) || roles.contains("*");
        }
    }

    private final Map<String, List<String>> groups = new LinkedHashMap<>();
    private final Map<String, Rule> rules = new LinkedHashMap<>();

    private WhoMay() {}

    static WhoMay read() {
        WhoMay table = new WhoMay();
        try (InputStream file = WhoMay.class.getResourceAsStream("/who-may.txt")) {
            String service = "";
            for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                String[] words = line.strip().split("\\s+");
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                if (words.length == 1) {
                    service = words[0];
                } else if (words[1].equals("=")) {
                    table.groups.put(words[0], List.of(words).subList(2, words.length));
                } else {
                    table.add(service, words);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table;
    }

    private void add(String service, String[] words) {
        int asked = words[1].indexOf('?');
        String path = asked < 0 ? words[1] : words[1].substring(0, asked);
        Rule rule = new Rule(
                groups.get(words[2]),
                WithoutTheUnit.valueOf(words[3].toUpperCase(java.util.Locale.ROOT)),
                asked < 0 ? "" : words[1].substring(asked));
        if (rule.roles() == null || rules.put("%s %s %s".formatted(service, words[0], path), rule) != null) {
            throw new IllegalStateException("no such group, or twice: " + String.join(" ", words));
        }
    }

    /** By service, method and path, such as {@code border-incidents GET /api/v1/incidents/{id}}. */
    Map<String, Rule> rules() {
        return rules;
    }
}
