package io.yangguang.publication.review;

import io.yangguang.publication.review.model.Standing;
import java.util.UUID;

/** The door through which publishing asks what was approved; joins a running transaction. */
public interface Approvals {

    Standing of(UUID recordId, int version);
}
