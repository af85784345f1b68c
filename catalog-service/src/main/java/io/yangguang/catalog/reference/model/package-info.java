/** Types that several kinds of reference data share. */
@NullMarked
package io.yangguang.catalog.reference.model;

import org.jspecify.annotations.NullMarked;
