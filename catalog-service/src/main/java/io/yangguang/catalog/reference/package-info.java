/** What all reference data shares: its revision, its announcement, its re-emission. */
@NullMarked
package io.yangguang.catalog.reference;

import org.jspecify.annotations.NullMarked;
