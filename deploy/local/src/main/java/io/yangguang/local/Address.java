package io.yangguang.local;

import java.util.EnumMap;
import java.util.Map;

/** Who listens where on loopback: the documented port, the variable that moves it. */
public enum Address {
    GATEWAY("gateway", 8080, "YANGGUANG_PORT_GATEWAY"),
    CATALOG("catalog-service", 18081, "YANGGUANG_PORT_CATALOG"),
    PUBLICATION("publication-service", 18082, "YANGGUANG_PORT_PUBLICATION"),
    INSPECTION("inspection-service", 18083, "YANGGUANG_PORT_INSPECTION"),
    PROVINCE("province simulator", 18084, "YANGGUANG_PORT_PROVINCE"),
    KEYCLOAK("Keycloak", 18080, "YANGGUANG_PORT_KEYCLOAK"),
    KEYCLOAK_MANAGEMENT("Keycloak's management", 18090, "YANGGUANG_PORT_KEYCLOAK_MANAGEMENT"),
    POSTGRESQL("PostgreSQL", 15432, "YANGGUANG_PORT_POSTGRESQL"),
    KAFKA("Kafka", 19092, "YANGGUANG_PORT_KAFKA"),
    KAFKA_CONTROLLER("Kafka's controller", 19093, "YANGGUANG_PORT_KAFKA_CONTROLLER");

    private final String owner;
    private final int port;
    private final String variable;

    Address(String owner, int port, String variable) {
        this.owner = owner;
        this.port = port;
        this.variable = variable;
    }

    /** What is to listen there, for messages. */
    String owner() {
        return owner;
    }

    String variable() {
        return variable;
    }

    /** The documented ports, moved by the environment. */
    static Map<Address, Integer> documented(Map<String, String> environment) {
        Map<Address, Integer> ports = new EnumMap<>(Address.class);
        for (Address address : values()) {
            String moved = environment.get(address.variable);
            ports.put(address, moved == null ? address.port : parse(address, moved));
        }
        return ports;
    }

    /** Ports that are free now, for a second stack beside another. */
    static Map<Address, Integer> free() {
        Map<Address, Integer> ports = new EnumMap<>(Address.class);
        for (Address address : values()) {
            int port = Ports.free();
            while (ports.containsValue(port)) {
                port = Ports.free();
            }
            ports.put(address, port);
        }
        return ports;
    }

    private static int parse(Address address, String value) {
        try {
            return Integer.parseInt(value.strip());
        } catch (NumberFormatException e) {
            throw new LaunchFailure(
                    "%s is not a port number: %s".formatted(address.variable, value), e);
        }
    }
}
