/** Plain SQL in the running transaction, mapped to records. */
@NullMarked
package io.yangguang.catalog.sql;

import org.jspecify.annotations.NullMarked;
