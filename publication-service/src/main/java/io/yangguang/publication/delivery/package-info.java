/** Pushes what was published to other platforms and keeps what they answered. */
@NullMarked
package io.yangguang.publication.delivery;

import org.jspecify.annotations.NullMarked;
