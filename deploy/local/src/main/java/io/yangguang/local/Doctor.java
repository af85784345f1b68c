package io.yangguang.local;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** {@code doctor}: what this machine lacks. */
final class Doctor {

    private static final long GIGABYTE = 1L << 30;

    private final PrintStream out;
    private int lacks;

    private Doctor(PrintStream out) {
        this.out = out;
    }

    /** How many things are lacking. */
    static int examine(Places places, Map<String, String> environment, PrintStream out) {
        Doctor doctor = new Doctor(out);
        doctor.machine(places);
        doctor.tools();
        doctor.build(places);
        doctor.ports(places, environment);
        return doctor.lacks;
    }

    private void machine(Places places) {
        check(
                Runtime.version().feature() >= 25,
                "Java " + Runtime.version() + " in " + System.getProperty("java.home"),
                "install a JDK 25");
        var system =
                (com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean();
        long memory = system.getTotalMemorySize();
        check(
                memory >= 4 * GIGABYTE,
                "%.1f GB memory, %d processors"
                        .formatted(
                                memory / (double) GIGABYTE,
                                Runtime.getRuntime().availableProcessors()),
                "the suite wants 4 GB");
        try {
            long space = Files.getFileStore(places.root()).getUsableSpace();
            check(
                    space >= 4 * GIGABYTE,
                    "%.1f GB free at %s".formatted(space / (double) GIGABYTE, places.root()),
                    "free 4 GB");
        } catch (IOException e) {
            check(false, "cannot measure free space: " + e.getMessage(), "look at the disk");
        }
        check(
                Charset.defaultCharset().equals(java.nio.charset.StandardCharsets.UTF_8),
                "default encoding " + Charset.defaultCharset(),
                "start Java with -Dfile.encoding=UTF-8");
    }

    private void tools() {
        try {
            ServerUser user = ServerUser.detect();
            check(
                    true,
                    ServerUser.isRoot()
                            ? "root; PostgreSQL runs as nobody through " + user.prefix().getFirst()
                            : "ordinary user; PostgreSQL runs as the same",
                    "");
        } catch (LaunchFailure e) {
            check(false, "PostgreSQL cannot run as root here", String.valueOf(e.getMessage()));
        }
        note(
                ServerUser.succeeds(List.of("setpriv", "--pdeathsig", "TERM", "true")),
                "setpriv: children end with the launcher, even after kill -9",
                "without setpriv (util-linux) a killed run leaves processes; the next up stops"
                        + " them");
    }

    private void build(Places places) {
        check(
                Files.isDirectory(places.dist()),
                "servers are at hand in " + places.root().relativize(places.dist()),
                "./yangguang up builds and downloads them (about 250 MB)");
        for (Program program : Program.values()) {
            Path jar = places.root().resolve(program.folder()).resolve("target/quarkus-app");
            note(Files.isDirectory(jar), program.folder() + " is built", "not built yet: up does");
        }
    }

    private void ports(Places places, Map<String, String> environment) {
        if (Run.going(places.state())) {
            check(true, "Yangguang is running, so its ports are in use", "");
            return;
        }
        Map<Address, Integer> ports = Address.documented(environment);
        for (Address address : Ownership.of(new External(environment))) {
            int port = Backends.port(ports, address);
            boolean free = PortOwners.free(port);
            check(
                    free,
                    "port %d for %s".formatted(port, address.owner()),
                    free
                            ? ""
                            : "taken by %s; choose another with %s"
                                    .formatted(PortOwners.owner(port), address.variable()));
        }
    }

    private void check(boolean good, String what, String advice) {
        note(good, what, advice);
        lacks += good ? 0 : 1;
    }

    private void note(boolean good, String what, String advice) {
        out.println(good ? "  ok    " + what : "  LACKS " + what + ": " + advice);
    }
}
