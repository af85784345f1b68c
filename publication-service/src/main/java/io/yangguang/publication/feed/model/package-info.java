/** What a feed entry is and where a reader stands, without database or network. */
@NullMarked
package io.yangguang.publication.feed.model;

import org.jspecify.annotations.NullMarked;
