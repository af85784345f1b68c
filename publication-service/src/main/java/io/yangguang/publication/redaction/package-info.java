/**
 * 删减后公开: the outward version of a record, made from the original without its removed spans and
 * files, and the sealed original itself.
 */
@NullMarked
package io.yangguang.publication.redaction;

import org.jspecify.annotations.NullMarked;
