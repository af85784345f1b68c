package io.yangguang.ids;

import java.util.UUID;

/** Gives identifiers for new things. */
public interface Ids {

    /** A UUIDv7, greater than each one this process gave before. */
    UUID next();
}
