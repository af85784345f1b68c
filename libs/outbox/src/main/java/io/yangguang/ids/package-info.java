/** Identifiers: ordered by time for what is new, by name for what must be the same each time. */
@NullMarked
package io.yangguang.ids;

import org.jspecify.annotations.NullMarked;
