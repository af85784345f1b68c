/** Grounds of not publishing, and the editions of a negative list, without clock or database. */
@NullMarked
package io.yangguang.publication.negativelist.model;

import org.jspecify.annotations.NullMarked;
