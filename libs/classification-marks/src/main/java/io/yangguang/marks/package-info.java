/** Finds classification marks (密级标志) in text before anything is stored, logged or echoed. */
@NullMarked
package io.yangguang.marks;

import org.jspecify.annotations.NullMarked;
