package io.yangguang.time;

import java.time.Instant;

/** The machine's clock: leases, retries, ids, audit. It cannot be moved. */
public interface SystemClock {

    Instant now();
}
