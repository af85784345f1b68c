package io.yangguang.ids;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** The same name gives the same identifier, today, after a restart and on every machine. */
public final class NameIds {

    private static final UUID NAMESPACE = UUID.fromString("5c1f4b1e-6f0e-5f5b-9d0c-2f6b8a3d7e41");

    private NameIds() {}

    /** The UUIDv5 of the parts, joined by '/', in the suite's namespace. */
    public static UUID of(String... parts) {
        MessageDigest sha1 = sha1();
        sha1.update(
                ByteBuffer.allocate(16)
                        .putLong(NAMESPACE.getMostSignificantBits())
                        .putLong(NAMESPACE.getLeastSignificantBits())
                        .flip());
        sha1.update(String.join("/", parts).getBytes(StandardCharsets.UTF_8));
        ByteBuffer digest = ByteBuffer.wrap(sha1.digest());
        long high = digest.getLong() & ~0xF000L | 0x5000L;
        long low = digest.getLong() & ~(3L << 62) | 1L << 63;
        return new UUID(high, low);
    }

    private static MessageDigest sha1() {
        try {
            // RFC 9562 asks for SHA-1 here; it names, it does not protect.
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
