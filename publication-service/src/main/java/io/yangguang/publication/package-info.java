/** The publication context. */
@NullMarked
package io.yangguang.publication;

import org.jspecify.annotations.NullMarked;
