package io.yangguang.catalog.record.model;

import java.time.LocalDate;

/** Why there is a further version. */
public record Change(ChangeNature nature, LocalDate changedOn, String reason) {}
