/** Calendar years as the State Council announces them, in editions. */
@NullMarked
package io.yangguang.catalog.calendar;

import org.jspecify.annotations.NullMarked;
