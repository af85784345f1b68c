/** Versioned seed data, applied at the start without overwriting local edits. */
@NullMarked
package io.yangguang.catalog.seed;

import org.jspecify.annotations.NullMarked;
