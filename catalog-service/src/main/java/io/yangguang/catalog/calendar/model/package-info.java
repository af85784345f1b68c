/** The pure core of calendars: an announced year and what makes one well formed. */
@NullMarked
package io.yangguang.catalog.calendar.model;

import org.jspecify.annotations.NullMarked;
