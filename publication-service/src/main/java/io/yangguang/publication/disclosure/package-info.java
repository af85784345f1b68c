/** Making a reviewed version public, replacing it, proving its channels, taking it down. */
@NullMarked
package io.yangguang.publication.disclosure;

import org.jspecify.annotations.NullMarked;
