/** Versions of information records as the catalogue formed and changed them. */
@NullMarked
package io.yangguang.publication.record;

import org.jspecify.annotations.NullMarked;
