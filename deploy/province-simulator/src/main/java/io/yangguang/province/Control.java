package io.yangguang.province;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The strings by which tests and demonstrations pull; only from this machine. */
final class Control {

    record VerdictOrder(
            @Nullable UUID deliveryId, @Nullable Verdict verdict, @Nullable List<String> reasons) {}

    private final AtomicReference<Behaviour> behaviour;
    private final Ledger ledger;
    private final Runnable forget;
    private final ObjectMapper json = Json.mapper();

    Control(AtomicReference<Behaviour> behaviour, Ledger ledger, Runnable forget) {
        this.behaviour = behaviour;
        this.ledger = ledger;
        this.forget = forget;
    }

    Outcome handle(String method, String path, byte[] body) {
        try {
            return switch (method + " " + path) {
                case "GET /control/behaviour" -> Outcome.json(200, now());
                case "PUT /control/behaviour" -> {
                    behaviour.set(json.readValue(body, Behaviour.class));
                    yield Outcome.json(200, now());
                }
                case "POST /control/verdicts" -> rule(json.readValue(body, VerdictOrder.class));
                case "GET /control/effects" ->
                        Outcome.json(200, Map.of("effects", ledger.effects()));
                case "DELETE /control/state" -> {
                    forget.run();
                    yield Outcome.json(200, Map.of("effects", List.of()));
                }
                default -> Outcome.failure(404, "NOT_FOUND", "没有此控制接口");
            };
        } catch (JsonProcessingException e) {
            return Outcome.failure(400, "MALFORMED", e.getOriginalMessage());
        } catch (IOException e) {
            return Outcome.failure(400, "MALFORMED", "报文不可读");
        }
    }

    private Behaviour now() {
        return behaviour.get();
    }

    private Outcome rule(VerdictOrder order) {
        if (order.deliveryId() == null || order.verdict() == null) {
            return Outcome.failure(422, "SCHEMA_INVALID", "应有 deliveryId 与 verdict");
        }
        List<String> reasons = order.reasons() == null ? List.of() : order.reasons();
        return ledger.rule(order.deliveryId(), order.verdict(), reasons)
                .<Outcome>map(kept ->
                        Outcome.json(
                                200,
                                Map.of(
                                        "deliveryId", kept.deliveryId(),
                                        "verdict", kept.ruling().verdict(),
                                        "verdictRevision", kept.ruling().revision())))
                .orElseGet(() -> Outcome.failure(404, "DELIVERY_UNKNOWN", "没有此报送"));
    }
}
