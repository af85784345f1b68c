/** Files of records: streamed in, told by their content, kept once, read by those who may. */
@NullMarked
package io.yangguang.catalog.attachment;

import org.jspecify.annotations.NullMarked;
