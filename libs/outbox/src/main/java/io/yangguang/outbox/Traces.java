package io.yangguang.outbox;

import java.util.Optional;
import org.jboss.logging.MDC;

/** The trace that the log lines of this thread belong to, as OpenTelemetry puts it there. */
final class Traces {

    private Traces() {}

    /** As a W3C traceparent. */
    static Optional<String> current() {
        if (MDC.get("traceId") instanceof String trace
                && MDC.get("spanId") instanceof String span
                && trace.length() == 32
                && span.length() == 16) {
            boolean sampled = !"false".equals(MDC.get("sampled"));
            return Optional.of("00-%s-%s-%s".formatted(trace, span, sampled ? "01" : "00"));
        }
        return Optional.empty();
    }
}
