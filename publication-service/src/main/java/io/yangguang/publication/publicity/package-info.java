/** 公示期: periods for which a publication must be shown, their interruptions and their end. */
@NullMarked
package io.yangguang.publication.publicity;

import org.jspecify.annotations.NullMarked;
