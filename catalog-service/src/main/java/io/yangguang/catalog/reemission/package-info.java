/** Says records again from the tables, for consumers that lost them. */
@NullMarked
package io.yangguang.catalog.reemission;

import org.jspecify.annotations.NullMarked;
