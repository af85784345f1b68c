/** Proofs of the working-day arithmetic against naive counts and the notices themselves. */
@NullMarked
package io.yangguang.workingdays;

import org.jspecify.annotations.NullMarked;
