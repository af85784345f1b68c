/** What may be decided about a submitted version, by whom, without clock or database. */
@NullMarked
package io.yangguang.publication.review.model;

import org.jspecify.annotations.NullMarked;
