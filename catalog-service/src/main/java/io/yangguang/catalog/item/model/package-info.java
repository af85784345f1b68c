/** The pure core of the catalogue: an item's version and which one is in force on a day. */
@NullMarked
package io.yangguang.catalog.item.model;

import org.jspecify.annotations.NullMarked;
