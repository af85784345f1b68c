package io.yangguang.catalog.seed;

import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * One entry of a seed and how it gets into the tables.
 *
 * @param key within the seed
 * @param content what the entry says; its fingerprint tells whether a newer seed says something
 *     else
 * @param present version of the row that is there now
 * @param enter writes the entry as a new version and gives that version
 */
record SeedEntry(
        String key, Object content, Supplier<Optional<Long>> present, LongSupplier enter) {}
