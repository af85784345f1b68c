/** Who the accounts of outside OA systems are among us. */
@NullMarked
package io.yangguang.publication.oa;

import org.jspecify.annotations.NullMarked;
