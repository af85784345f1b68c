package io.yangguang.province;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The province on a port of the loopback address. Thread-safe; what it accepted survives restarts.
 */
public final class ProvinceSimulator implements AutoCloseable {

    static {
        // Without it every small answer waits for the other side's delayed acknowledgement (40 ms).
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private static final Logger LOG = System.getLogger(ProvinceSimulator.class.getName());
    private static final int MAX_BODY = 2 * 1024 * 1024;
    private static final String DELIVERIES = "/province/v1/deliveries/";

    private final HttpServer server;
    private final ExecutorService threads;
    private final Ledger ledger;
    private final Province province;
    private final Diary diary = new Diary();
    private final Control control;
    private final AtomicReference<Behaviour> behaviour = new AtomicReference<>(Behaviour.good());

    private ProvinceSimulator(
            int port, String keyId, String secret, Path folder, InstantSource clock)
            throws IOException {
        ledger = new Ledger(new Journal(folder), clock);
        province = new Province(new Signatures(keyId, secret), ledger, diary, clock);
        control = new Control(behaviour, ledger, this::forget);
        threads = Executors.newVirtualThreadPerTaskExecutor();
        server =
                HttpServer.create(
                        new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
    }

    /**
     * @param port 0 for any free one
     * @param folder where the accepted deliveries are kept; made when missing
     */
    public static ProvinceSimulator start(int port, String keyId, String secret, Path folder)
            throws IOException {
        return start(port, keyId, secret, folder, InstantSource.system());
    }

    public static ProvinceSimulator start(
            int port, String keyId, String secret, Path folder, InstantSource clock)
            throws IOException {
        ProvinceSimulator simulator = new ProvinceSimulator(port, keyId, secret, folder, clock);
        simulator.server.start();
        return simulator;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public URI uri() {
        return URI.create("http://127.0.0.1:" + port());
    }

    public void behave(Behaviour behaviour) {
        this.behaviour.set(behaviour);
    }

    /** In the order in which they took effect. */
    public List<Effect> effects() {
        return ledger.effects();
    }

    /**
     * Gives or reverses a verdict.
     *
     * @return false when no such delivery took effect
     */
    public boolean rule(UUID deliveryId, Verdict verdict, List<String> reasons) {
        return ledger.rule(deliveryId, verdict, reasons).isPresent();
    }

    /** How often each refusal and each misbehaviour was answered. */
    public Map<String, Long> diary() {
        return diary.counts();
    }

    /** Empties everything that was kept. */
    public void forget() {
        ledger.clear();
        province.forgetArrivals();
        diary.clear();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
        try {
            ledger.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            if (route(exchange) instanceof Outcome.Reply reply) {
                send(exchange, reply);
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "the caller went away", e);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a request failed", e);
        }
    }

    private Outcome route(HttpExchange exchange) throws IOException {
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith("/control/")) {
            if (!exchange.getRemoteAddress().getAddress().isLoopbackAddress()) {
                return Outcome.failure(403, "FORBIDDEN", "只许本机控制");
            }
            return control.handle(method, path, body(exchange));
        }
        if (path.equals("/health")) {
            return Outcome.json(200, Map.of("status", "UP", "down", behaviour.get().down()));
        }
        if (path.equals("/") && method.equals("GET")) {
            return Outcome.html(Page.of(ledger.all(), diary.counts(), behaviour.get()));
        }
        if (path.startsWith("/province/")) {
            return contract(exchange, method, path);
        }
        return Outcome.failure(404, "NOT_FOUND", "没有此地址");
    }

    private Outcome contract(HttpExchange exchange, String method, String path) throws IOException {
        Behaviour today = behaviour.get();
        if (today.down()) {
            diary.note("停机");
            return new Outcome.Cut();
        }
        byte[] body = body(exchange);
        if (body.length > MAX_BODY) {
            return Outcome.failure(413, "TOO_LARGE", "报文超过 2 MiB");
        }
        Province.Request request =
                new Province.Request(
                        header(exchange, "X-Yangguang-Key-Id"),
                        header(exchange, "X-Yangguang-Timestamp"),
                        header(exchange, "X-Yangguang-Signature"),
                        body);
        if (method.equals("POST") && path.equals("/province/v1/records")) {
            return province.submit(request, today);
        }
        if (method.equals("GET") && path.startsWith(DELIVERIES)) {
            return province.ask(request, path.substring(DELIVERIES.length()), today);
        }
        return Outcome.failure(404, "NOT_FOUND", "没有此接口");
    }

    private static byte[] body(HttpExchange exchange) throws IOException {
        try (InputStream in = exchange.getRequestBody()) {
            return in.readNBytes(MAX_BODY + 1);
        }
    }

    private static String header(HttpExchange exchange, String name) {
        String value = exchange.getRequestHeaders().getFirst(name);
        return value == null ? "" : value;
    }

    private static void send(HttpExchange exchange, Outcome.Reply reply) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", reply.contentType());
        reply.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.sendResponseHeaders(reply.status(), reply.body().length);
        exchange.getResponseBody().write(reply.body());
    }
}
