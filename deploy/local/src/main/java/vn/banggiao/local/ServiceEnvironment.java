package vn.banggiao.local;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a service of this stack is told of the others, and of its secrets, by environment variables.
 *
 * @param folder where secrets are kept
 */
record ServiceEnvironment(
        Path folder, LocalPostgres postgres, LocalKafka kafka, LocalIssuer issuer, Addresses addresses) {

    /** @param address where this instance of the service is to listen */
    Map<String, String> of(Service service, URI address) {
        Map<String, String> environment = new HashMap<>();
        environment.put("BANGGIAO_DB_URL", postgres.jdbcUrl(service.database()));
        environment.put("BANGGIAO_DB_USER", postgres.serviceUser(service.database()));
        environment.put("BANGGIAO_DB_PASSWORD", postgres.servicePassword());
        environment.put("BANGGIAO_DB_OWNER", postgres.user());
        environment.put("BANGGIAO_DB_OWNER_PASSWORD", postgres.password());
        environment.put("BANGGIAO_KAFKA", kafka.bootstrapServers());
        environment.put("BANGGIAO_ISSUER", issuer.issuer());
        environment.put("BANGGIAO_JWKS", issuer.jwksFile().toString());
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(address.getPort()));
        environment.put("QUARKUS_SHUTDOWN_DELAY", "0S"); // nobody spreads requests here, so nobody has to look first
        environment.put("MALLOC_ARENA_MAX", "2"); // glibc keeps less memory for itself
        if (service == Service.CITIZEN_PROTECTION) {
            environment.put("BANGGIAO_PERSON_KEY", secretKey("person-key"));
            environment.put("BANGGIAO_PERSON_INDEX_KEY", secretKey("person-index-key"));
        }
        if (service == Service.REPORTING) {
            addresses
                    .byService()
                    .forEach((each, where) -> environment.put(
                            "BANGGIAO_SERVICES_" + each.database().toUpperCase(Locale.ROOT), where.toString()));
        }
        return environment;
    }

    /** A key that persons' data are encrypted or found with: made once, readable by the owner of the folder alone. */
    private String secretKey(String name) {
        Path file = folder.resolve(name);
        try {
            if (!Files.exists(file)) {
                byte[] key = new byte[32];
                new SecureRandom().nextBytes(key);
                PrivateFile.write(file, Base64.getEncoder().encodeToString(key) + "\n");
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new LocalFailure("%s cannot be read or written: %s".formatted(file, e.getMessage()), e);
        }
    }
}
