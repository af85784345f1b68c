package io.yangguang.province;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.yangguang.province.Ledger.Arrival;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The contract's two calls, with the misbehaviour of the day laid over them. Checks come before
 * anything is kept, so a 4xx always means that nothing took effect.
 */
final class Province {

    /** A signed request as it arrived. */
    record Request(String keyId, String timestamp, String signature, byte[] body) {}

    private static final String SERVER_ERROR = "系统繁忙，请稍后再试";

    private final Signatures signatures;
    private final Receipts receipts;
    private final Ledger ledger;
    private final Diary diary;
    private final InstantSource clock;
    private final ObjectMapper json = Json.mapper();
    private final Map<UUID, Integer> arrivals = new ConcurrentHashMap<>();

    Province(Signatures signatures, Ledger ledger, Diary diary, InstantSource clock) {
        this.signatures = signatures;
        this.receipts = new Receipts(signatures);
        this.ledger = ledger;
        this.diary = diary;
        this.clock = clock;
    }

    Outcome submit(Request request, Behaviour behaviour) {
        JsonNode body;
        try {
            body = json.readTree(request.body());
        } catch (IOException e) {
            String why = e instanceof JsonProcessingException p ? p.getOriginalMessage() : "";
            return refused(400, "MALFORMED", "报文不是合法的 JSON：" + why);
        }
        Optional<Outcome> stranger = authenticate(request, body.path("deliveryId").asText(""));
        if (stranger.isPresent()) {
            return stranger.get();
        }
        List<Schema.Complaint> complaints = Schema.check(body);
        if (!complaints.isEmpty()) {
            diary.note("422 SCHEMA_INVALID");
            return Outcome.json(422, new Outcome.Failure("SCHEMA_INVALID", "报文不合规范", complaints));
        }
        Submission submission = Schema.read(body);
        Misbehaviour misbehaviour = choose(submission.deliveryId(), behaviour);
        boolean coin = coin(submission.deliveryId(), behaviour);
        boolean effect =
                switch (misbehaviour) {
                    case NONE, LOST_RECEIPT, WRONG_DIGEST, RECEIPT_OF_ANOTHER_ITEM -> true;
                    case DUPLICATE_RECEIPT -> true;
                    case RESET_AFTER_BODY, STATUS_5XX -> coin;
                    case STATUS_429, OK_WITH_ERROR_BODY -> false;
                };
        if (!effect) {
            return spoil(misbehaviour, behaviour, Optional.empty(), coin);
        }
        String digest = Signatures.sha256(request.body());
        Arrival arrival = ledger.receive(submission, body, digest, plan(submission, behaviour));
        if (misbehaviour == Misbehaviour.DUPLICATE_RECEIPT) {
            arrival = ledger.receive(submission, body, digest, List.of());
        }
        return switch (arrival) {
            case Arrival.OtherContent _ -> refused(409, "DELIVERY_ID_REUSED", "同一报送标识已用于内容不同的报文");
            case Arrival.Fresh(Kept kept) ->
                    spoil(misbehaviour, behaviour, Optional.of(new Good(kept, false)), coin);
            case Arrival.Again(Kept kept) ->
                    spoil(misbehaviour, behaviour, Optional.of(new Good(kept, true)), coin);
        };
    }

    Outcome ask(Request request, String deliveryId, Behaviour behaviour) {
        Optional<Outcome> stranger = authenticate(request, deliveryId);
        if (stranger.isPresent()) {
            return stranger.get();
        }
        UUID id;
        try {
            id = UUID.fromString(deliveryId);
        } catch (IllegalArgumentException _) {
            return refused(404, "DELIVERY_UNKNOWN", "没有此报送");
        }
        Optional<Kept> kept = ledger.find(id);
        if (kept.isEmpty()) {
            return refused(404, "DELIVERY_UNKNOWN", "没有此报送");
        }
        Misbehaviour misbehaviour = choose(id, behaviour);
        if (misbehaviour == Misbehaviour.DUPLICATE_RECEIPT) {
            misbehaviour = Misbehaviour.NONE;
        }
        return spoil(
                misbehaviour,
                behaviour,
                kept.map(one -> new Good(one, false)),
                coin(id, behaviour));
    }

    void forgetArrivals() {
        arrivals.clear();
    }

    private record Good(Kept kept, boolean duplicate) {}

    private Outcome spoil(
            Misbehaviour misbehaviour, Behaviour behaviour, Optional<Good> good, boolean coin) {
        if (misbehaviour != Misbehaviour.NONE) {
            diary.note(misbehaviour.label());
        }
        return switch (misbehaviour) {
            case RESET_AFTER_BODY, LOST_RECEIPT -> new Outcome.Cut();
            case STATUS_5XX -> Outcome.failure(coin ? 502 : 503, "SERVER_ERROR", SERVER_ERROR);
            case STATUS_429 ->
                    Outcome.failure(429, "TOO_MANY_REQUESTS", "请求过多")
                            .header("Retry-After", Long.toString(behaviour.retryAfterSeconds()));
            case OK_WITH_ERROR_BODY ->
                    Outcome.json(200, Map.of("code", 500, "message", SERVER_ERROR));
            case WRONG_DIGEST -> Outcome.json(200, receipts.wrongDigest(sure(good).kept()));
            case RECEIPT_OF_ANOTHER_ITEM -> ofAnother(sure(good), coin);
            case NONE, DUPLICATE_RECEIPT -> right(sure(good));
        };
    }

    private Outcome ofAnother(Good good, boolean whole) {
        return ledger.another(good.kept().deliveryId())
                .<Outcome>map(
                        other -> Outcome.json(200, receipts.ofAnother(good.kept(), other, whole)))
                .orElseGet(() -> right(good));
    }

    private Outcome right(Good good) {
        return Outcome.json(200, receipts.answer(good.kept(), good.duplicate()));
    }

    private static Good sure(Optional<Good> good) {
        return good.orElseThrow(() -> new IllegalStateException("nothing took effect"));
    }

    private Optional<Outcome> authenticate(Request request, String deliveryId) {
        if (!signatures.knows(request.keyId())) {
            return Optional.of(refused(401, "KEY_UNKNOWN", "密钥标识不明"));
        }
        if (!Signatures.inWindow(request.timestamp(), clock.instant())) {
            return Optional.of(refused(401, "TIMESTAMP_OUT_OF_WINDOW", "时间戳缺失或相差超过 300 秒"));
        }
        if (!signatures.verify(
                request.signature(), request.timestamp(), deliveryId, request.body())) {
            return Optional.of(refused(401, "SIGNATURE_INVALID", "签名不符"));
        }
        return Optional.empty();
    }

    private Outcome refused(int status, String code, String message) {
        diary.note(status + " " + code);
        return Outcome.failure(status, code, message);
    }

    private Misbehaviour choose(UUID deliveryId, Behaviour behaviour) {
        int arrival = arrivals.merge(deliveryId, 1, Integer::sum);
        return behaviour.choose(deliveryId, arrival);
    }

    private boolean coin(UUID deliveryId, Behaviour behaviour) {
        int arrival = arrivals.getOrDefault(deliveryId, 0);
        return behaviour.draw(deliveryId, 1_000_000L + arrival) < 0.5;
    }

    private List<Planned> plan(Submission submission, Behaviour behaviour) {
        UUID id = submission.deliveryId();
        Instant now = clock.instant();
        boolean pending = behaviour.draw(id, -10) < behaviour.pendingVerdict();
        Instant first = pending ? now.plusMillis(behaviour.verdictDelayMillis()) : now;
        List<Planned> plan = new ArrayList<>();
        if (behaviour.draw(id, -20) < behaviour.rejection()) {
            plan.add(new Planned(Verdict.REJECTED, List.of("业务审核未通过"), first));
            return plan;
        }
        plan.add(new Planned(Verdict.ACCEPTED, List.of(), first));
        if (behaviour.draw(id, -30) < behaviour.lateRejection()) {
            Instant late = now.plusMillis(behaviour.lateRejectionAfterMillis());
            plan.add(
                    new Planned(
                            Verdict.REJECTED,
                            List.of("复核发现问题，撤销受理"),
                            late.isBefore(first) ? first : late));
        }
        return plan;
    }
}
