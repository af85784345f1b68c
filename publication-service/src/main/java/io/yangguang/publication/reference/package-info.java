/** The replica of the catalogue's reference data: bodies, items, rules, channels and calendars. */
@NullMarked
package io.yangguang.publication.reference;

import org.jspecify.annotations.NullMarked;
