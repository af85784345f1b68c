package io.yangguang.gateway.docs;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The four documents. The open side is part of publication-service and shown by itself. */
enum ApiName {
    CATALOG,
    PUBLICATION,
    INSPECTION,
    OPEN;

    static Optional<ApiName> of(String name) {
        return Arrays.stream(values())
                .filter(api -> api.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
