package io.yangguang.publication.attachment;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/**
 * catalog-service and Keycloak's token address, as far as fetching attachments needs them. A test
 * puts bytes at {@code /stub/<sha256>}; with {@code ?fault=500}, {@code wrong} or {@code cut}, the
 * first answer is a bad one.
 */
public final class CatalogResource implements QuarkusTestResourceLifecycleManager {

    private static final String TOKEN = "token-of-publication-service";

    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Map<String, String> faults = new ConcurrentHashMap<>();
    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/token", this::token);
        server.createContext("/stub/", this::put);
        server.createContext("/api/catalog/v1/attachments/", this::get);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
        var address = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "yangguang.attachments.catalog",
                address,
                "yangguang.attachments.look",
                "50ms",
                "quarkus.oidc-client.auth-server-url",
                address,
                "quarkus.oidc-client.discovery-enabled",
                "false",
                "quarkus.oidc-client.token-path",
                address + "/token");
    }

    private void token(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        answer(
                exchange,
                200,
                "{\"access_token\":\"%s\",\"token_type\":\"Bearer\",\"expires_in\":300}"
                        .formatted(TOKEN)
                        .getBytes(StandardCharsets.UTF_8));
    }

    private void put(HttpExchange exchange) throws IOException {
        files.put(name(exchange), exchange.getRequestBody().readAllBytes());
        var query = exchange.getRequestURI().getQuery();
        if (query != null) {
            faults.put(name(exchange), query.substring("fault=".length()));
        }
        answer(exchange, 200, new byte[0]);
    }

    private void get(HttpExchange exchange) throws IOException {
        var authorization = exchange.getRequestHeaders().getFirst("Authorization");
        var bytes = files.get(name(exchange));
        if (!("Bearer " + TOKEN).equals(authorization)) {
            answer(exchange, 401, new byte[0]);
        } else if (bytes == null) {
            answer(exchange, 404, new byte[0]);
        } else {
            serve(exchange, bytes);
        }
    }

    private void serve(HttpExchange exchange, byte[] bytes) throws IOException {
        var fault = faults.remove(name(exchange));
        switch (fault == null ? "" : fault) {
            case "500" -> answer(exchange, 500, new byte[0]);
            case "wrong" -> answer(exchange, 200, "other bytes".getBytes(StandardCharsets.UTF_8));
            case "cut" -> {
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes, 0, bytes.length / 2);
                exchange.getResponseBody().flush();
                exchange.close();
            }
            default -> answer(exchange, 200, bytes);
        }
    }

    private static String name(HttpExchange exchange) {
        var path = exchange.getRequestURI().getPath();
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
