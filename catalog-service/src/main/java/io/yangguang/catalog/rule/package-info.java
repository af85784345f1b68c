/** Rules on when information must be public, each with its legal basis. */
@NullMarked
package io.yangguang.catalog.rule;

import org.jspecify.annotations.NullMarked;
