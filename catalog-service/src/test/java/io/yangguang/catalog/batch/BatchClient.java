package io.yangguang.catalog.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.yangguang.catalog.record.RecordBodies;
import io.yangguang.testing.Tokens;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Sends batches. */
final class BatchClient {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String PATH = RecordBodies.RECORDS + "/batch";

    private BatchClient() {}

    static HttpResponse<String> post(Tokens caller, String query, byte[] lines) {
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create("http://localhost:" + RestAssured.port + PATH + query))
                        .header("Authorization", "Bearer " + caller.sign())
                        .header("Content-Type", BatchResource.NDJSON)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(lines))
                        .build();
        try {
            return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The answers, the summary last. */
    static List<JsonNode> send(Tokens caller, String query, String lines) {
        HttpResponse<String> response = post(caller, query, lines.getBytes(StandardCharsets.UTF_8));
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return response.body().lines().map(BatchClient::parse).toList();
    }

    static List<JsonNode> send(Tokens caller, List<? extends JsonNode> lines) {
        return send(caller, "", String.join("\n", lines.stream().map(JsonNode::toString).toList()));
    }

    static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + line, e);
        }
    }

    /** A request whose body and answer are both open at once. */
    static final class Open implements AutoCloseable {

        private final Socket socket;
        private final OutputStream out;
        private final BufferedReader in;

        Open(Tokens caller) throws IOException {
            socket = new Socket("localhost", RestAssured.port);
            socket.setSoTimeout(60_000);
            out = new java.io.BufferedOutputStream(socket.getOutputStream(), 64 * 1024);
            in =
                    new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            out.write(
                    ("POST "
                                    + PATH
                                    + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                                    + caller.sign()
                                    + "\r\nContent-Type: "
                                    + BatchResource.NDJSON
                                    + "\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
        }

        void write(String lines) throws IOException {
            byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
            out.write(
                    (Integer.toHexString(bytes.length) + "\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            out.write(bytes);
            out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
        }

        void flush() throws IOException {
            out.flush();
        }

        void end() throws IOException {
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        /** The next line of JSON; null at the end. Chunk sizes and headers are no JSON. */
        String answer() throws IOException {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("{")) {
                    return line;
                }
            }
            return null;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
