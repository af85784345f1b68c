/** What the other contexts said, kept in this one's own tables. */
@NullMarked
package io.yangguang.inspection.replica;

import org.jspecify.annotations.NullMarked;
