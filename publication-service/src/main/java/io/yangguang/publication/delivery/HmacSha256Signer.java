package io.yangguang.publication.delivery;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA256 with a shared secret, as the province's contract v1 has it. */
final class HmacSha256Signer implements RequestSigner {

    private final String keyId;
    private final SecretKeySpec key;

    HmacSha256Signer(String keyId, String secret) {
        this.keyId = keyId;
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    }

    @Override
    public Map<String, String> headers(UUID deliveryId, byte[] body, Instant now) {
        String timestamp = Long.toString(now.getEpochSecond());
        return Map.of(
                "X-Yangguang-Key-Id",
                keyId,
                "X-Yangguang-Timestamp",
                timestamp,
                "X-Yangguang-Signature",
                sign(timestamp + "\n" + deliveryId + "\n" + Digests.sha256(body)));
    }

    @Override
    public boolean genuine(String text, String signature) {
        return MessageDigest.isEqual(
                sign(text).getBytes(StandardCharsets.UTF_8),
                signature.getBytes(StandardCharsets.UTF_8));
    }

    private String sign(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return "v1="
                    + HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HmacSHA256", e);
        }
    }
}
