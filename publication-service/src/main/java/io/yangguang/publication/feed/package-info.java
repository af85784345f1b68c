/** The public feed: what became public, changed or was taken down, in one dense sequence. */
@NullMarked
package io.yangguang.publication.feed;

import org.jspecify.annotations.NullMarked;
