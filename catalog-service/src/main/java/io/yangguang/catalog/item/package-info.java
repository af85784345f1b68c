/** The catalogue: fields, items and their contents in versions. */
@NullMarked
package io.yangguang.catalog.item;

import org.jspecify.annotations.NullMarked;
