/** Who made public what in time, and who did not. */
@NullMarked
package io.yangguang.inspection.timeliness;

import org.jspecify.annotations.NullMarked;
