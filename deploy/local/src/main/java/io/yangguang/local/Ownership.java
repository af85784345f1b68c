package io.yangguang.local;

import java.util.EnumSet;
import java.util.Set;

/** Which ports are ours to open, given the servers that exist already. */
final class Ownership {

    private Ownership() {}

    static Set<Address> of(External external) {
        Set<Address> ours = EnumSet.allOf(Address.class);
        if (external.postgres()) {
            ours.remove(Address.POSTGRESQL);
        }
        if (external.kafka()) {
            ours.removeAll(Set.of(Address.KAFKA, Address.KAFKA_CONTROLLER));
        }
        if (external.keycloak()) {
            ours.removeAll(Set.of(Address.KEYCLOAK, Address.KEYCLOAK_MANAGEMENT));
        }
        if (external.province()) {
            ours.remove(Address.PROVINCE);
        }
        return ours;
    }
}
