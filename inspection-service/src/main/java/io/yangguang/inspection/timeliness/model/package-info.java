/** How obligations are judged and counted; pure. */
@NullMarked
package io.yangguang.inspection.timeliness.model;

import org.jspecify.annotations.NullMarked;
