package io.yangguang.local;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Who holds a port that we need. */
final class PortOwners {

    private static final String LISTEN = "0A";

    private PortOwners() {}

    /**
     * @throws LaunchFailure naming the first port that is taken, by whom, and how to move ours
     */
    static void requireFree(Map<Address, Integer> ports, Set<Address> wanted) {
        for (Address address : wanted) {
            int port = Backends.port(ports, address);
            if (!free(port)) {
                throw new LaunchFailure(
                        "Port %d, wanted for %s, is taken by %s: stop that, or choose another port with %s."
                                .formatted(port, address.owner(), owner(port), address.variable()));
            }
        }
    }

    static boolean free(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    static String owner(int port) {
        Set<String> sockets = new HashSet<>();
        sockets.addAll(listening(Path.of("/proc/net/tcp"), port));
        sockets.addAll(listening(Path.of("/proc/net/tcp6"), port));
        return ProcessHandle.allProcesses()
                .filter(process -> holds(process.pid(), sockets))
                .findFirst()
                .map(PortOwners::describe)
                .orElse("another program (its user's, so this one cannot see which)");
    }

    private static String describe(ProcessHandle process) {
        String line = Signals.commandLine(process);
        return "process %d (%s)"
                .formatted(
                        process.pid(), line.length() > 120 ? line.substring(0, 120) + "..." : line);
    }

    private static Set<String> listening(Path table, int port) {
        String suffix = ":%04X".formatted(port).toUpperCase(Locale.ROOT);
        try (Stream<String> lines = Files.lines(table)) {
            Set<String> sockets = new HashSet<>();
            lines.skip(1)
                    .map(line -> List.of(line.strip().split("\\s+")))
                    .filter(cells -> cells.get(1).endsWith(suffix) && cells.get(3).equals(LISTEN))
                    .forEach(cells -> sockets.add("socket:[" + cells.get(9) + "]"));
            return sockets;
        } catch (IOException e) {
            return Set.of();
        }
    }

    private static boolean holds(long pid, Set<String> sockets) {
        try (Stream<Path> open = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return open.anyMatch(file -> target(file).filter(sockets::contains).isPresent());
        } catch (IOException | java.io.UncheckedIOException e) {
            return false;
        }
    }

    private static Optional<String> target(Path file) {
        try {
            return Optional.of(Files.readSymbolicLink(file).toString());
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
