/** The two clocks, legal dates and the machine's time, and waits that grow. */
@NullMarked
package io.yangguang.time;

import org.jspecify.annotations.NullMarked;
