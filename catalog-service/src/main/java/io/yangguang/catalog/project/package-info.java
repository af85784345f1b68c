/** Projects whose notices belong together. */
@NullMarked
package io.yangguang.catalog.project;

import org.jspecify.annotations.NullMarked;
