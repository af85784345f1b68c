/** {@code ./yangguang import FILE}: sends notices of a trading platform through the public API. */
@NullMarked
package io.yangguang.local.importing;

import org.jspecify.annotations.NullMarked;
