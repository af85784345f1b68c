/** 负面清单: what a body or a division does not make public, drafted, approved and in force by date. */
@NullMarked
package io.yangguang.publication.negativelist;

import org.jspecify.annotations.NullMarked;
