/** The duty to publish or to decide not to: its term, its state and its closing. */
@NullMarked
package io.yangguang.publication.obligation;

import org.jspecify.annotations.NullMarked;
