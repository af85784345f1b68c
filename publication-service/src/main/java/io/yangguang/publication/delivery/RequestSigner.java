package io.yangguang.publication.delivery;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** Proves to a receiver who sends, and to us who receipted. */
interface RequestSigner {

    /** The headers of one attempt; an older attempt's are of no use for a new one. */
    Map<String, String> headers(UUID deliveryId, byte[] body, Instant now);

    /** Whether the signature is the receiver's, of this text. */
    boolean genuine(String text, String signature);
}
