package io.yangguang.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * As whom PostgreSQL runs. It refuses root; an ordinary user runs it as himself, root lends it the
 * uid of nobody, by whichever tool this machine lets us use.
 */
record ServerUser(List<String> prefix, boolean ownsFiles) {

    /** Whoever we are. */
    static final ServerUser SAME = new ServerUser(List.of(), false);

    private static final int NOBODY = 65534;

    static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    static ServerUser detect() {
        if (!isRoot()) {
            return SAME;
        }
        List<ServerUser> ways =
                List.of(
                        new ServerUser(
                                List.of(
                                        "setpriv",
                                        "--reuid=" + NOBODY,
                                        "--regid=" + NOBODY,
                                        "--clear-groups"),
                                true),
                        new ServerUser(List.of("unshare", "-U"), false),
                        new ServerUser(List.of("runuser", "-u", "nobody", "--"), true));
        return ways.stream()
                .filter(way -> succeeds(way.command(List.of("sh", "-c", "test $(id -u) -ne 0"))))
                .findFirst()
                .orElseThrow(() ->
                        new LaunchFailure(
                                "PostgreSQL refuses to run as root and neither setpriv,"
                                        + " unshare -U nor runuser works here: run as an"
                                        + " ordinary user or install util-linux."));
    }

    List<String> command(List<String> program) {
        List<String> whole = new ArrayList<>(prefix);
        whole.addAll(program);
        return List.copyOf(whole);
    }

    /** Makes the file readable and writable for the server. */
    void give(Path path) throws IOException {
        if (ownsFiles) {
            Files.setAttribute(path, "unix:uid", NOBODY);
            Files.setAttribute(path, "unix:gid", NOBODY);
        }
    }

    static boolean succeeds(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
