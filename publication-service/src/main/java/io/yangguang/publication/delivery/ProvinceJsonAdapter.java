package io.yangguang.publication.delivery;

import io.smallrye.config.Secret;
import io.yangguang.publication.delivery.model.Act;
import io.yangguang.publication.delivery.model.Answer;
import io.yangguang.publication.delivery.model.Doubt;
import io.yangguang.publication.delivery.model.PublishedContent;
import io.yangguang.publication.delivery.model.ReceiptRules;
import io.yangguang.time.SystemClock;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/**
 * Speaks the province's contract v1. Whatever is not surely "nothing took effect" counts as
 * unknown.
 */
@ApplicationScoped
class ProvinceJsonAdapter implements TargetAdapter {

    static final String TARGET = "province";

    private static final long LARGEST_ANSWER = 256 * 1024;
    private static final int REQUEST_TIMEOUT = 408;
    private static final int TOO_MANY_REQUESTS = 429;

    private final DeliverySettings settings;
    private final SystemClock clock;
    private final RequestSigner signer;
    private final ProvinceFormat format = new ProvinceFormat();
    private final HttpClient client;

    ProvinceJsonAdapter(DeliverySettings settings, SystemClock clock) {
        this.settings = settings;
        this.clock = clock;
        this.signer =
                new HmacSha256Signer(
                        settings.keyId(), settings.secret().map(Secret::get).orElse("unset"));
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(settings.connectTimeout())
                        .build();
    }

    @PreDestroy
    void close() {
        client.shutdownNow();
    }

    @Override
    public String target() {
        return TARGET;
    }

    @Override
    public String freeze(
            UUID deliveryId, UUID recordId, int version, Act act, PublishedContent content) {
        return format.record(deliveryId, recordId, version, act, content);
    }

    @Override
    public Report send(UUID deliveryId, String payload) throws InterruptedException {
        byte[] body = payload.getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder request =
                request("/province/v1/records")
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(body));
        return exchange(deliveryId, body, body, request);
    }

    @Override
    public Report ask(UUID deliveryId, String payload) throws InterruptedException {
        HttpRequest.Builder request = request("/province/v1/deliveries/" + deliveryId).GET();
        byte[] sent = payload.getBytes(StandardCharsets.UTF_8);
        return exchange(deliveryId, sent, new byte[0], request);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(settings.url().resolve(path)).timeout(settings.timeout());
    }

    /**
     * @param sent the bytes that the receipt must be of
     * @param body the bytes of this request, to be signed
     */
    private Report exchange(UUID deliveryId, byte[] sent, byte[] body, HttpRequest.Builder request)
            throws InterruptedException {
        Instant now = clock.now();
        signer.headers(deliveryId, body, now).forEach(request::header);
        CompletableFuture<HttpResponse<byte[]>> pending =
                client.sendAsync(
                        request.build(),
                        BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER));
        try {
            HttpResponse<byte[]> response =
                    pending.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
            return new Report(
                    judge(deliveryId, Digests.sha256(sent), response, now), response.statusCode());
        } catch (TimeoutException _) {
            return new Report(new Answer.Unknown(Doubt.NO_ANSWER, "超时，没有应答"), null);
        } catch (ExecutionException e) {
            return new Report(failed(e.getCause()), null);
        } finally {
            pending.cancel(true);
        }
    }

    private static Answer failed(@Nullable Throwable cause) {
        return switch (cause) {
            case ConnectException _ -> new Answer.NotSent("连接不上对方");
            case HttpConnectTimeoutException _ -> new Answer.NotSent("连接超时");
            case SSLHandshakeException _ -> new Answer.NotSent("安全连接未能建立");
            case IOException e -> new Answer.Unknown(Doubt.NO_ANSWER, "连接中断：" + e.getMessage());
            case null, default ->
                    throw new IllegalStateException("the request failed inside", cause);
        };
    }

    private Answer judge(
            UUID deliveryId, String digest, HttpResponse<byte[]> response, Instant now) {
        int status = response.statusCode();
        if (status == 200) {
            return format.answer(response.body())
                    .map(claimed ->
                            ReceiptRules.check(deliveryId, digest, claimed, signer::genuine))
                    .orElseGet(() -> new Answer.Unknown(Doubt.UNUSABLE_ANSWER, "应答不是约定的 JSON"));
        }
        if (status == TOO_MANY_REQUESTS) {
            return new Answer.Throttled(retryAfter(response, now));
        }
        String reason = status + " " + format.error(response.body());
        if (status == 404 && format.code(response.body()).equals("DELIVERY_UNKNOWN")) {
            return new Answer.NotKnown();
        }
        return status >= 400 && status < 500 && status != REQUEST_TIMEOUT
                ? new Answer.Refused(reason)
                : new Answer.Unknown(Doubt.SERVER_ERROR, reason);
    }

    private static Duration retryAfter(HttpResponse<?> response, Instant now) {
        String asked = response.headers().firstValue("Retry-After").orElse("0").strip();
        try {
            Duration wait =
                    asked.chars().allMatch(Character::isDigit)
                            ? Duration.ofSeconds(Long.parseLong(asked))
                            : Duration.between(
                                    now,
                                    ZonedDateTime.parse(
                                            asked, DateTimeFormatter.RFC_1123_DATE_TIME));
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException | ArithmeticException | NumberFormatException _) {
            return Duration.ZERO;
        }
    }
}
