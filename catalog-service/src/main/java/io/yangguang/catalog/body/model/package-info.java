/** The pure core of bodies: credit codes, names with validity, succession. */
@NullMarked
package io.yangguang.catalog.body.model;

import org.jspecify.annotations.NullMarked;
