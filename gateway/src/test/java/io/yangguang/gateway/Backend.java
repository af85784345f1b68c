package io.yangguang.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;

/** A service behind the door that tells what reached it. */
public final class Backend implements QuarkusTestResourceLifecycleManager {

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", Backend::answer);
        server.start();
        var origin = "http://127.0.0.1:" + server.getAddress().getPort();
        return Map.of(
                "YANGGUANG_CATALOG_URL",
                origin,
                "YANGGUANG_PUBLICATION_URL",
                origin,
                "YANGGUANG_INSPECTION_URL",
                "http://127.0.0.1:1",
                "YANGGUANG_KEYCLOAK_URL",
                origin,
                "yangguang.gateway.limits.login-per-second",
                "1",
                "yangguang.gateway.limits.login-burst",
                "3");
    }

    private static void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().toString();
        if (path.startsWith("/open/v1/disclosures?")) {
            send(exchange, 200, LISTING);
        } else if (path.startsWith("/open/v1/disclosures/" + DISCLOSED + "/diff")) {
            send(exchange, 200, DIFF);
        } else if (path.startsWith("/open/v1/disclosures/" + DISCLOSED)) {
            send(exchange, 200, DISCLOSURE);
        } else if (path.startsWith("/open/v1/disclosures/")) {
            send(exchange, 410, TOMBSTONE);
        } else if (path.startsWith("/q/openapi")) {
            send(exchange, 200, OPENAPI);
        } else {
            echo(exchange, path);
        }
    }

    /** Path, size of the body, and every header, a line each. */
    private static void echo(HttpExchange exchange, String path) throws IOException {
        var size = 0L;
        var buffer = new byte[8192];
        try (var body = exchange.getRequestBody()) {
            for (int read; (read = body.read(buffer)) >= 0; ) {
                size += read;
            }
        }
        var text = new StringBuilder("path " + path + "\nbody " + size + "\n");
        exchange.getRequestHeaders()
                .forEach((name, values) ->
                        text.append(name.toLowerCase(java.util.Locale.ROOT))
                                .append(' ')
                                .append(values)
                                .append('\n'));
        exchange.getResponseHeaders().add("Server", "secret-server/1.0");
        send(exchange, 200, text.toString());
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var body = exchange.getResponseBody()) {
            body.write(bytes);
        }
    }

    @Override
    public void stop() {
        server.stop(0);
    }

    static final String DISCLOSED = "01990000-0000-7000-8000-000000000001";

    private static final String LISTING =
            """
            {"items":[{"recordId":"01990000-0000-7000-8000-000000000001",
              "title":"保障性住房<b>建设</b>计划","bodyName":"示例市住房和城乡建设局",
              "itemName":"年度建设计划信息","publishedAt":"2026-02-27T09:30:00+08:00"}],
             "next":"/open/v1/disclosures?limit=20&cursor=abc"}
            """;

    private static final String DISCLOSURE =
            """
            {"recordId":"01990000-0000-7000-8000-000000000001","title":"保障性住房建设计划",
             "content":"第一行\\n<script>alert(1)</script>","contentType":"text/plain",
             "publishedAt":"2026-02-27T09:30:00+08:00","dueOn":"2026-03-19","unknown":1,
             "versions":[
               {"version":1,"publishedAt":"2026-02-26T09:30:00+08:00","act":"PUBLISHED"},
               {"version":3,"publishedAt":"2026-02-27T09:30:00+08:00","act":"CORRECTED",
                "reason":"错字"}],
             "publicity":{"state":"RUNNING","stateText":"公示中","since":"2026-02-27",
               "showUntil":"2026-03-06","mayEndOn":"2026-03-07","provisional":false,
               "daysRequired":5,"daysCounted":2,"unitText":"个工作日",
               "document":"政府采购法实施条例","article":"第三十八条",
               "interruptions":[{"from":"2026-03-01T22:00:00+08:00",
                 "to":"2026-03-02T06:00:00+08:00","reason":"机房停电"}]}}
            """;

    private static final String TOMBSTONE =
            """
            {"title":"已撤回公开","detail":"内容重复","actText":"撤回","groundText":"其他",
             "office":"示例市住房和城乡建设局","on":"2026-03-02",
             "indexNumber":"220800-F1-02-2026-000001"}
            """;

    private static final String DIFF =
            """
            {"recordId":"01990000-0000-7000-8000-000000000001","from":1,"to":3,"reason":"错字",
             "title":[{"change":"SAME","text":"计划"}],
             "content":[{"change":"SAME","text":"不变的一句。","pieces":[]},
               {"change":"CHANGED","text":"260套。","pieces":[{"change":"SAME","text":"2"},
                 {"change":"REMOVED","text":"0"},{"change":"ADDED","text":"6"},
                 {"change":"SAME","text":"0套。"}]},
               {"change":"ADDED","text":"<script>x</script>","pieces":[]}],
             "fields":[{"path":"plannedUnits","change":"CHANGED","from":"200","to":"260"}],
             "attachments":[{"name":"计划表.xlsx","change":"REPLACED"}]}
            """;

    private static final String OPENAPI =
            """
            {"openapi":"3.1.0","info":{"title":"publication"},
             "tags":[{"name":"义务"},{"name":"公开"}],
             "paths":{"/api/publication/v1/obligations":{"get":{"tags":["义务"]}},
                      "/open/v1/feed":{"get":{"tags":["公开"],"responses":{"200":
                          {"schema":{"$ref":"#/components/schemas/FeedPage"}}}}}},
             "components":{"schemas":{"FeedPage":{"items":{"$ref":"#/components/schemas/Entry"}},
                                      "Entry":{"type":"object"},"Review":{"type":"object"}},
                           "securitySchemes":{"jwt":{"type":"http"}}}}
            """;
}
