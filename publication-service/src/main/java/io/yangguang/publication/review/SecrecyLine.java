package io.yangguang.publication.review;

import java.util.UUID;

/** What the approval form says about the secrecy review of its version. */
public interface SecrecyLine {

    /** One line of Chinese: who reviewed it, when, and with what result. */
    String of(UUID recordId, int version);
}
