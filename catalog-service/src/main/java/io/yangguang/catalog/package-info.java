/** The catalog context. */
@NullMarked
package io.yangguang.catalog;

import org.jspecify.annotations.NullMarked;
