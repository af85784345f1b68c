/** Keeps text with a classification mark (密级标志) out: it is refused before anything is stored. */
@NullMarked
package io.yangguang.catalog.marking;

import org.jspecify.annotations.NullMarked;
