/** Tables of texts with and without classification marks. */
@NullMarked
package io.yangguang.marks;

import org.jspecify.annotations.NullMarked;
