package io.yangguang.publication.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yangguang.province.Behaviour;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** Pulls the province's strings over HTTP, as a person would. */
final class ProvinceControl {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private ProvinceControl() {}

    static void behave(Behaviour behaviour) {
        call("PUT", "/control/behaviour", JSON.valueToTree(behaviour).toString());
    }

    static void rule(UUID deliveryId, String verdict, String reason) {
        var order = JSON.createObjectNode();
        order.put("deliveryId", deliveryId.toString()).put("verdict", verdict);
        order.putArray("reasons").add(reason);
        call("POST", "/control/verdicts", order.toString());
    }

    /** What took effect, by delivery id. */
    static Map<UUID, JsonNode> effects() {
        Map<UUID, JsonNode> effects = new HashMap<>();
        for (JsonNode effect : call("GET", "/control/effects", "").path("effects")) {
            effects.put(UUID.fromString(effect.path("deliveryId").asText()), effect);
        }
        return effects;
    }

    private static JsonNode call(String method, String path, String body) {
        URI uri =
                ConfigProvider.getConfig()
                        .getValue("yangguang.delivery.url", URI.class)
                        .resolve(path);
        HttpRequest request =
                HttpRequest.newBuilder(uri)
                        .method(method, HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try {
            var response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new AssertionError(path + ": " + response.body());
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
