package vn.banggiao.local;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** {@code deploy/local/token}: prints a token for a role and units. Exit codes: 0, 1 it failed, 2 not understood. */
public final class Token {

    private static final Set<String> ROLES = Set.of(
            "border-post",
            "district-officer",
            "province-officer",
            "analyst",
            "outside-analyst",
            "system",
            "auditor",
            "dpo");

    private static final String HELP = """
            Usage: deploy/local/token [--data DIR] ROLE [UNIT...]

            Prints a token of the registry that deploy/local/up started, valid for 12 hours. Roles: border-post,
            district-officer, province-officer, analyst, outside-analyst, system, auditor, dpo. UNIT is the code of a
            unit that the caller may act for, with everything below it, for instance 11.099; without one it is '*',
            everywhere.

              curl -H "Authorization: Bearer $(deploy/local/token analyst)" http://127.0.0.1:8080/api/v1/indicators
            """;

    private Token() {}

    public static void main(String[] args) {
        System.exit(run(System.out, System.err, args));
    }

    static int run(PrintStream out, PrintStream err, String... args) {
        List<String> words = new ArrayList<>(List.of(args));
        if (words.contains("--help") || words.contains("-h")) {
            out.print(HELP);
            return 0;
        }
        try {
            Path data = takeData(words);
            if (words.isEmpty() || !ROLES.contains(words.get(0))) {
                throw new IllegalArgumentException(
                        words.isEmpty()
                                ? "a role is missing: see --help"
                                : "'%s' is no role: see --help".formatted(words.get(0)));
            }
            String[] units = words.size() == 1
                    ? new String[] {"*"}
                    : words.subList(1, words.size()).toArray(String[]::new);
            requireCodes(units);
            if (!Files.isDirectory(data)) {
                throw new LocalFailure(
                        "%s does not exist: start the registry first with deploy/local/up".formatted(data));
            }
            out.println(LocalIssuer.in(data.resolve("issuer")).token(words.get(0), units));
            return 0;
        } catch (IllegalArgumentException e) {
            err.println("token: " + e.getMessage());
            return 2;
        } catch (LocalFailure e) {
            err.println("token: " + e.getMessage());
            return 1;
        }
    }

    static Path takeData(List<String> words) {
        int at = words.indexOf("--data");
        if (at < 0) {
            return ProjectFiles.root().resolve(".banggiao");
        }
        if (at + 1 == words.size()) {
            throw new IllegalArgumentException("--data needs a folder");
        }
        words.remove(at);
        return Path.of(words.remove(at)).toAbsolutePath().normalize();
    }

    private static void requireCodes(String... units) {
        for (String unit : units) {
            if (!unit.matches("\\*|\\d+(\\.\\d+)*")) {
                throw new IllegalArgumentException(
                        "'%s' is no unit's code, such as 11.099: see --help".formatted(unit));
            }
        }
    }
}
