/** What the public may ask for, and where its copy is still good, without database or network. */
@NullMarked
package io.yangguang.publication.open.model;

import org.jspecify.annotations.NullMarked;
