package vn.banggiao.local;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What to start, and where.
 *
 * @param data the folder that everything is kept in
 * @param servicesFolder the folder with a folder for each built service
 * @param servicePorts the services to start and their ports; 0 is any free one
 * @param postgresPort 0 is any free one
 * @param kafkaPort 0 is any free one
 * @param serviceFlags flags of the services' JVMs after our own, for instance a larger heap for a benchmark
 * @param environment for all services, over our own
 * @param instances of each service, on one database
 */
public record StackOptions(
        Path data,
        Path servicesFolder,
        Map<Service, Integer> servicePorts,
        int postgresPort,
        int kafkaPort,
        List<String> serviceFlags,
        Map<String, String> environment,
        int instances) {

    static final int POSTGRES_PORT = 15432;
    static final int KAFKA_PORT = 19092;

    public StackOptions {
        servicePorts = Map.copyOf(servicePorts);
        serviceFlags = List.copyOf(serviceFlags);
        environment = Map.copyOf(environment);
    }

    void requireFreePorts() {
        servicePorts.forEach((service, port) -> Ports.requireFree(port, service.code()));
        Ports.requireFree(postgresPort, "PostgreSQL");
        Ports.requireFree(kafkaPort, "Kafka");
    }

    /** All five services, everything on its usual port. */
    public static StackOptions in(Path data) {
        Map<Service, Integer> ports = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            ports.put(service, service.usualPort());
        }
        return new StackOptions(
                data,
                ProjectFiles.root().resolve("services"),
                ports,
                POSTGRES_PORT,
                KAFKA_PORT,
                List.of(),
                Map.of(),
                1);
    }

    /** The same on free ports, so that it runs beside whatever runs already. */
    public StackOptions onFreePorts() {
        return only(servicePorts.keySet().toArray(Service[]::new)).withPorts(0, 0);
    }

    /** These services alone, each on a free port. */
    public StackOptions only(Service... services) {
        Map<Service, Integer> ports = new EnumMap<>(Service.class);
        for (Service service : services) {
            ports.put(service, 0);
        }
        return new StackOptions(
                data, servicesFolder, ports, postgresPort, kafkaPort, serviceFlags, environment, instances);
    }

    /** The five services on five ports in a row. */
    public StackOptions withServicePortsFrom(int first) {
        Map<Service, Integer> ports = new EnumMap<>(Service.class);
        servicePorts.keySet().forEach(service -> ports.put(service, first + service.ordinal()));
        return new StackOptions(
                data, servicesFolder, ports, postgresPort, kafkaPort, serviceFlags, environment, instances);
    }

    public StackOptions withPorts(int postgres, int kafka) {
        return new StackOptions(
                data, servicesFolder, servicePorts, postgres, kafka, serviceFlags, environment, instances);
    }

    public StackOptions withServicesFolder(Path folder) {
        return new StackOptions(
                data, folder, servicePorts, postgresPort, kafkaPort, serviceFlags, environment, instances);
    }

    public StackOptions withServiceFlags(String... flags) {
        return new StackOptions(
                data, servicesFolder, servicePorts, postgresPort, kafkaPort, List.of(flags), environment, instances);
    }

    public StackOptions withEnvironment(Map<String, String> variables) {
        return new StackOptions(
                data, servicesFolder, servicePorts, postgresPort, kafkaPort, serviceFlags, variables, instances);
    }

    /** So many processes of each service; all but the first on free ports. */
    public StackOptions withInstances(int count) {
        return new StackOptions(
                data, servicesFolder, servicePorts, postgresPort, kafkaPort, serviceFlags, environment, count);
    }
}
