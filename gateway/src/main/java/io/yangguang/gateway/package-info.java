/** The only door into the suite. */
@NullMarked
package io.yangguang.gateway;

import org.jspecify.annotations.NullMarked;
