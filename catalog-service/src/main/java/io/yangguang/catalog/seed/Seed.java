package io.yangguang.catalog.seed;

import java.util.List;

/**
 * A seed in one version. A file that changes gets a higher version, else it is not looked at.
 *
 * @param name stable
 */
record Seed(String name, int version, List<SeedEntry> entries) {

    Seed {
        entries = List.copyOf(entries);
    }
}
