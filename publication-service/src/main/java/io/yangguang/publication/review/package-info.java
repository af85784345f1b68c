/** Review of record versions: who submits, who approves, and what the approval decides. */
@NullMarked
package io.yangguang.publication.review;

import org.jspecify.annotations.NullMarked;
