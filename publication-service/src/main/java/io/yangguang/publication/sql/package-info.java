/** Statements over JDBC inside the running transaction, for the set-based paths. */
@NullMarked
package io.yangguang.publication.sql;

import org.jspecify.annotations.NullMarked;
