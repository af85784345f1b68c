package io.yangguang.local;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/** How a stack is to be started; see {@link Stack}. */
public final class StackBuilder {

    final Places places;
    Path folder;
    Map<Address, Integer> ports = new EnumMap<>(Address.class);
    External external = External.none();
    Progress progress = Progress.silent();
    boolean durable = true;
    final Map<String, Map<String, String>> serviceEnvironment = new HashMap<>();

    StackBuilder(Places places) {
        this.places = places;
        this.folder = places.state();
        this.ports.putAll(Address.documented(Map.of()));
    }

    /** Where data, logs and secrets live; by default {@code .yangguang} in the checkout. */
    public StackBuilder folder(Path wanted) {
        folder = wanted.toAbsolutePath().normalize();
        return this;
    }

    /** Ports that are free now, so that it can run beside another stack. */
    public StackBuilder freePorts() {
        ports = Address.free();
        return this;
    }

    /** Ports and existing servers as this environment names them. */
    StackBuilder environment(Map<String, String> environment) {
        ports = Address.documented(environment);
        external = new External(environment);
        return this;
    }

    public StackBuilder progress(Progress listener) {
        progress = listener;
        return this;
    }

    /** Lets PostgreSQL skip its fsyncs: a test that kills services, not PostgreSQL, is faster. */
    public StackBuilder withoutFsync() {
        durable = false;
        return this;
    }

    /** Without the province simulator's process, for a test that plays the province itself. */
    public StackBuilder provinceAt(String url, String keyId, String secret) {
        Map<String, String> environment = new HashMap<>(external.environment());
        environment.put("YANGGUANG_PROVINCE_URL", url);
        environment.put("YANGGUANG_PROVINCE_KEY_ID", keyId);
        environment.put("YANGGUANG_PROVINCE_SECRET", secret);
        external = new External(environment);
        return this;
    }

    /** More environment for one service ({@code "publication-service"}). */
    public StackBuilder serviceEnvironment(String service, Map<String, String> more) {
        serviceEnvironment.merge(
                service,
                Map.copyOf(more),
                (a, b) -> {
                    Map<String, String> both = new HashMap<>(a);
                    both.putAll(b);
                    return both;
                });
        return this;
    }

    /**
     * Starts everything and returns when all is healthy.
     *
     * @throws LaunchFailure in one sentence; then nothing is left running
     */
    public Stack start() {
        Stack stack = new Stack(this);
        stack.startAll();
        return stack;
    }
}
