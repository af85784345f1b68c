package io.yangguang.catalog.record.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What a draft is judged against.
 *
 * @param now of the business clock
 * @param today the day of {@code now} in Asia/Shanghai
 * @param bodyExistsFrom first day of the body, empty when unknown
 */
public record Surroundings(Instant now, LocalDate today, Optional<LocalDate> bodyExistsFrom) {}
