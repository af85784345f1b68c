/** What a redaction takes out and what is left to go out, without clock or database. */
@NullMarked
package io.yangguang.publication.redaction.model;

import org.jspecify.annotations.NullMarked;
