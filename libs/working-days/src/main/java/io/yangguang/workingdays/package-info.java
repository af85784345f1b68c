/** Working-day calendars of mainland China and exact, explained arithmetic on them. */
@NullMarked
package io.yangguang.workingdays;

import org.jspecify.annotations.NullMarked;
