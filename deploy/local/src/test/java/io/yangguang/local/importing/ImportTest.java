package io.yangguang.local.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against a stand-in for the API that keeps source ids as the real one does. */
class ImportTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir Path folder;

    private final Map<String, String> stored = new HashMap<>();
    private final List<Integer> parts = new ArrayList<>();
    private final List<String> uploads = new ArrayList<>();
    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private HttpServer server;
    private boolean cut;
    private int failures;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.createContext(
                "/auth/",
                exchange ->
                        answer(exchange, 200, "{\"access_token\": \"t\", \"expires_in\": 300}"));
        server.createContext("/api/catalog/v1/records/batch", this::batch);
        server.createContext("/api/catalog/v1/attachments", this::upload);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void everyLineIsCountedAndTheSecondRunChangesNothing() throws IOException {
        String lines =
                IntStream.range(0, 2500)
                        .mapToObj(
                                i -> NoticeMappingTest.notice().put("sourceId", "n" + i).toString())
                        .collect(Collectors.joining("\r\n"));
        Path file = file("\ufeff" + lines + "\n\n{broken\n");

        Tally first = run(file);
        Tally again = run(file);

        assertThat(first).hasToString("2500 created, 0 unchanged, 1 rejected");
        assertThat(again).hasToString("0 created, 2500 unchanged, 1 rejected");
        assertThat(parts).containsExactly(1000, 1000, 500, 1000, 1000, 500);
        assertThat(shown.toString(StandardCharsets.UTF_8)).contains("line 2502 rejected: not JSON");
    }

    @Test
    void refusalsNameTheLineOfTheFile() throws IOException {
        Path file =
                file(
                        NoticeMappingTest.notice()
                                + "\n\n"
                                + NoticeMappingTest.notice().put("content", "其他")
                                + "\n");

        Tally tally = run(file);

        assertThat(tally).isEqualTo(new Tally(1, 0, 1));
        assertThat(shown.toString(StandardCharsets.UTF_8))
                .contains("line 3 0041a7dd rejected: sourceId 来源标识已用于其他内容");
    }

    @Test
    void longTextGoesAlongAsAFile() throws IOException {
        run(
                file(
                        NoticeMappingTest.notice()
                                .put("content", "很长的一行文字。\n".repeat(12_000))
                                .toString()));

        assertThat(uploads).containsExactly("%E5%85%A8%E6%96%87.txt");
        assertThat(stored.get("0041a7dd"))
                .contains("\"attachments\":[{\"sha256\":\"ab\",\"name\":\"全文.txt\"}]");
    }

    @Test
    void aServerThatStumblesIsAskedAgain() throws IOException {
        failures = 1;

        assertThat(run(file(NoticeMappingTest.notice().toString()))).isEqualTo(new Tally(1, 0, 0));
    }

    @Test
    void anAnswerWithoutSummaryStopsTheImport() throws IOException {
        cut = true;
        Path file = file(NoticeMappingTest.notice().toString());

        assertThatThrownBy(() -> run(file))
                .isInstanceOf(ImportFailure.class)
                .hasMessageContaining("cut");
    }

    @Test
    void aGatewayThatIsNotThereIsSaidInOneSentence() throws IOException {
        Path file = file(NoticeMappingTest.notice().toString());
        server.stop(0);

        assertThatThrownBy(() -> run(file))
                .isInstanceOf(ImportFailure.class)
                .hasMessageContaining("is the stack up?");
    }

    @Test
    void theCommandLineIsRead() {
        Options options =
                Options.of(
                        new String[] {
                            "a.jsonl", "--url", "http://h:1", "--client", "c", "--secret", "s"
                        },
                        Map.of());

        assertThat(options)
                .isEqualTo(new Options(Path.of("a.jsonl"), URI.create("http://h:1"), "c", "s"));
        assertThat(
                        Options.of(
                                        new String[] {"a", "--secret", "s"},
                                        Map.of("YANGGUANG_PORT_GATEWAY", "81"))
                                .url())
                .hasPort(81);
        assertThatThrownBy(() -> Options.of(new String[] {"a", "--secrt", "s"}, Map.of()))
                .hasMessageContaining("--secrt");
        assertThatThrownBy(() -> Options.of(new String[0], Map.of())).hasMessageContaining("Usage");
        assertThatThrownBy(() -> Options.of(new String[] {"a", "--url"}, Map.of()))
                .hasMessageContaining("--url");
    }

    private Tally run(Path path) throws IOException {
        URI url = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        Api api = new Api(new Options(path, url, "importer", "s"));
        Screen screen = new Screen(new PrintStream(shown, true, StandardCharsets.UTF_8), false);
        try (NoticeFile file = new NoticeFile(path)) {
            return new Import(api, new NoticeMapping(TypeCodes.load()), screen).run(file);
        }
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("notices.jsonl"), text);
    }

    private void batch(HttpExchange exchange) throws IOException {
        if (failures-- > 0) {
            answer(exchange, 503, "{}");
            return;
        }
        assertThat(exchange.getRequestHeaders().getFirst("Authorization")).isEqualTo("Bearer t");
        List<String> lines =
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
        parts.add(lines.size());
        StringBuilder answers = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            JsonNode record = JSON.readTree(lines.get(i));
            String before = stored.putIfAbsent(record.path("sourceId").asText(), lines.get(i));
            String status =
                    before == null
                            ? "created"
                            : before.equals(lines.get(i)) ? "unchanged" : "rejected";
            answers.append(
                    "{\"line\":%d,\"status\":\"%s\",\"problem\":{\"field\":\"sourceId\",\"reason\":\"来源标识已用于其他内容\"}}%n"
                            .formatted(i + 1, status));
        }
        answer(exchange, 200, answers + (cut ? "" : "{\"summary\":true}\n"));
    }

    private void upload(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        uploads.add(exchange.getRequestHeaders().getFirst("X-File-Name"));
        answer(exchange, 201, "{\"sha256\": \"ab\"}");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
