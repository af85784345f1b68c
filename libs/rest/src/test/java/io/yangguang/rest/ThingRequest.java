package io.yangguang.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

record ThingRequest(
        @NotBlank @Size(max = 10) String title,
        @Nullable Integer amount,
        @Nullable BigDecimal price,
        @Nullable LocalDate day,
        @Nullable Instant at,
        @Nullable Colour colour,
        @JsonProperty("contact-name") @Nullable @Size(max = 5) String contact,
        @Nullable @Valid List<Part> parts,
        @Nullable List<@NotBlank String> tags) {

    enum Colour {
        RED,
        BLUE
    }

    record Part(@NotBlank String name, @Nullable Boolean heavy) {}
}
