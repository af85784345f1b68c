/**
 * Information records: formed, changed, proposed for withdrawal, and said to the other services.
 */
@NullMarked
package io.yangguang.catalog.record;

import org.jspecify.annotations.NullMarked;
