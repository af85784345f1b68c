package io.yangguang.province;

import java.time.Instant;
import java.util.List;

/**
 * A verdict that will be given at its time. Kept with the delivery, so that a restart forgets none.
 */
record Planned(Verdict verdict, List<String> reasons, Instant at) {

    Planned {
        reasons = List.copyOf(reasons);
    }
}
