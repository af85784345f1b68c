package io.yangguang.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortOwnersTest {

    @Test
    void takenPortIsNamedWithItsHolderAndTheWayOut() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            Map<Address, Integer> ports = Map.of(Address.KAFKA, taken.getLocalPort());

            assertThatThrownBy(() -> PortOwners.requireFree(ports, Set.of(Address.KAFKA)))
                    .isInstanceOf(LaunchFailure.class)
                    .hasMessageContaining(Integer.toString(taken.getLocalPort()))
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("YANGGUANG_PORT_KAFKA");
        }
    }

    @Test
    void freePortIsFine() {
        PortOwners.requireFree(Map.of(Address.KAFKA, Ports.free()), Set.of(Address.KAFKA));

        assertThat(Address.documented(Map.of("YANGGUANG_PORT_KAFKA", "1234")))
                .containsEntry(Address.KAFKA, 1234)
                .containsEntry(Address.GATEWAY, 8080);
    }
}
