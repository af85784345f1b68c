/** Channels on which information is published, with their aliases. */
@NullMarked
package io.yangguang.catalog.channel;

import org.jspecify.annotations.NullMarked;
