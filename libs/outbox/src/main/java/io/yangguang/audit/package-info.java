/** Who did what to which object, kept where the service itself cannot change it. */
@NullMarked
package io.yangguang.audit;

import org.jspecify.annotations.NullMarked;
