package io.yangguang.publication.secrecy;

import io.yangguang.publication.secrecy.model.Clearance;
import java.util.UUID;

/**
 * The door through which publishing asks whether the secrecy review is passed; joins a transaction.
 */
public interface Clearances {

    Clearance of(UUID recordId, int version);
}
