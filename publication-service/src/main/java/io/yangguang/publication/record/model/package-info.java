/** One version of an information record with all its facts. */
@NullMarked
package io.yangguang.publication.record.model;

import org.jspecify.annotations.NullMarked;
