/** Events that could not be applied: their list and their replay. */
@NullMarked
package io.yangguang.publication.parked;

import org.jspecify.annotations.NullMarked;
