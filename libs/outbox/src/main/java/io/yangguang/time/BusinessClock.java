package io.yangguang.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The clock of legal dates and of publication. In a sandbox it can run with an offset ({@code
 * yangguang.clock.offset}); never use it for leases, retries or tokens.
 */
public interface BusinessClock {

    /** The zone in which a day begins and ends. */
    ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    Instant now();

    /** The legal date in {@link #ZONE}. */
    default LocalDate today() {
        return now().atZone(ZONE).toLocalDate();
    }
}
