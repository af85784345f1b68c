/** The public working-day calculator, which needs no token. */
@NullMarked
package io.yangguang.publication.calculator;

import org.jspecify.annotations.NullMarked;
