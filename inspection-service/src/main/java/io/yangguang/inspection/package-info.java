/** What was in time and what was not (监督检查). */
@NullMarked
package io.yangguang.inspection;

import org.jspecify.annotations.NullMarked;
