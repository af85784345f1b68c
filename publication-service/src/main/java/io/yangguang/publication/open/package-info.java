/** What anybody may read: published versions, tombstones, attachments, the catalogue. */
@NullMarked
package io.yangguang.publication.open;

import org.jspecify.annotations.NullMarked;
