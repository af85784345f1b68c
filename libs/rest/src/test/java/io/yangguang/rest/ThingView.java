package io.yangguang.rest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

record ThingView(
        UUID id,
        String title,
        @Nullable BigDecimal price,
        @Nullable Instant at,
        Optional<String> remark) {}
