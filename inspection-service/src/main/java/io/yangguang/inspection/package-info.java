/** The inspection context. */
@NullMarked
package io.yangguang.inspection;

import org.jspecify.annotations.NullMarked;
