/** Many records in one request: a line in, a line out, never more in memory than a few hundred. */
@NullMarked
package io.yangguang.catalog.batch;

import org.jspecify.annotations.NullMarked;
