package io.yangguang.province;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** A caller that follows the contract, and can be told not to. */
final class Sender implements AutoCloseable {

    static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI province;
    private final Signatures signatures;
    private final long epochSecond;

    Sender(URI province, String secret, long epochSecond) {
        this.province = province;
        this.signatures = new Signatures("key", secret);
        this.epochSecond = epochSecond;
    }

    static ObjectNode record(UUID deliveryId, String title) {
        ObjectNode body = JSON.createObjectNode();
        body.put("deliveryId", deliveryId.toString())
                .put("act", "PUBLISH")
                .put("recordId", "01990000-0000-7000-8000-000000000001")
                .put("version", 1)
                .put("bodyId", "00000000-0000-7000-8000-00000000000a")
                .put("divisionCode", "220800")
                .put("bodyName", "示例市住房和城乡建设局")
                .put("itemCode", "F1-02")
                .put("itemName", "住房建设计划")
                .put("kind", "GENERAL")
                .put("title", title)
                .put("contentType", "text/plain")
                .put("content", "2026年计划新建保障性租赁住房200套。")
                .put("indexNumber", "220800-F1-02-2026-000001")
                .put("formedOn", "2026-02-13")
                .put("publishedAt", "2026-02-27T09:30:00+08:00")
                .put("contentHash", "2c".repeat(32))
                .putArray("attachments");
        return body;
    }

    HttpResponse<String> send(ObjectNode body) throws IOException, InterruptedException {
        return send(body, body.path("deliveryId").asText(), epochSecond);
    }

    HttpResponse<String> send(ObjectNode body, String signedId, long timestamp)
            throws IOException, InterruptedException {
        byte[] bytes = JSON.writeValueAsBytes(body);
        return exchange(
                signed("/province/v1/records", signedId, timestamp, bytes)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(bytes))
                        .build());
    }

    HttpResponse<String> ask(UUID deliveryId) throws IOException, InterruptedException {
        String path = "/province/v1/deliveries/" + deliveryId;
        return exchange(signed(path, deliveryId.toString(), epochSecond, new byte[0]).build());
    }

    HttpResponse<String> control(String method, String path, String body)
            throws IOException, InterruptedException {
        return exchange(
                HttpRequest.newBuilder(province.resolve(path))
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    static JsonNode json(HttpResponse<String> response) throws IOException {
        return JSON.readTree(response.body());
    }

    private HttpRequest.Builder signed(String path, String id, long timestamp, byte[] body) {
        String text = timestamp + "\n" + id + "\n" + Signatures.sha256(body);
        return HttpRequest.newBuilder(province.resolve(path))
                .header("Content-Type", "application/json")
                .header("X-Yangguang-Key-Id", "key")
                .header("X-Yangguang-Timestamp", Long.toString(timestamp))
                .header("X-Yangguang-Signature", signatures.sign(text));
    }

    private HttpResponse<String> exchange(HttpRequest request)
            throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        client.close();
    }
}
