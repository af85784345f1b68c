/** Reference data as values: what a body, an item, a rule, a channel and a calendar edition are. */
@NullMarked
package io.yangguang.publication.reference.model;

import org.jspecify.annotations.NullMarked;
