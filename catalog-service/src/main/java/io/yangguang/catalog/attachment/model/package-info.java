/** What a file is, told from its bytes alone. */
@NullMarked
package io.yangguang.catalog.attachment.model;

import org.jspecify.annotations.NullMarked;
