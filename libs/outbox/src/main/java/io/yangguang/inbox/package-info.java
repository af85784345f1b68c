/**
 * Takes events from Kafka so that each has exactly one effect, and sets aside what cannot be taken.
 */
@NullMarked
package io.yangguang.inbox;

import org.jspecify.annotations.NullMarked;
