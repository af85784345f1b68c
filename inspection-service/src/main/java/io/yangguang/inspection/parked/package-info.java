/** Events that could not be applied. */
@NullMarked
package io.yangguang.inspection.parked;

import org.jspecify.annotations.NullMarked;
