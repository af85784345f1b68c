package io.yangguang.publication.attachment;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.Tokens;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Fetches attachments from catalog-service with this service's own token. */
@ApplicationScoped
class CatalogAttachments {

    private static final Duration TOKEN_WAIT = Duration.ofSeconds(30);

    private final AttachmentSettings settings;
    private final OidcClient tokens;
    private final HttpClient http =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Tokens current;

    CatalogAttachments(AttachmentSettings settings, OidcClient tokens) {
        this.settings = settings;
        this.tokens = tokens;
    }

    /** Ends a fetch that is under way. */
    void close() {
        http.shutdownNow();
    }

    /**
     * Writes the bytes into the file and verifies them.
     *
     * @throws IOException with a reason fit to be kept, when the bytes are not there or not the
     *     ones
     */
    void fetch(String sha256, Path file) throws IOException, InterruptedException {
        var request =
                HttpRequest.newBuilder(
                                settings.catalog().resolve("/api/catalog/v1/attachments/" + sha256))
                        .timeout(settings.timeout())
                        .header("Authorization", "Bearer " + token())
                        .GET()
                        .build();
        var response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (var body = response.body()) {
            if (response.statusCode() == 401) {
                forgetToken();
            }
            if (response.statusCode() != 200) {
                throw new IOException("catalog-service answered " + response.statusCode());
            }
            var found = copy(body, file);
            if (!found.equals(sha256)) {
                throw new IOException("The bytes have another SHA-256: " + found);
            }
        }
    }

    private String copy(InputStream body, Path file) throws IOException {
        var digest = sha256();
        long left = settings.largest();
        try (OutputStream out = Files.newOutputStream(file)) {
            var buffer = new byte[64 * 1024];
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                left -= read;
                if (left < 0) {
                    throw new IOException("More than " + settings.largest() + " bytes");
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private String token() {
        lock.lock();
        try {
            var held = current;
            if (held == null || held.isAccessTokenExpired()) {
                held = tokens.getTokens().await().atMost(TOKEN_WAIT);
                current = held;
            }
            return held.getAccessToken();
        } finally {
            lock.unlock();
        }
    }

    private void forgetToken() {
        lock.lock();
        try {
            current = null;
        } finally {
            lock.unlock();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
