/** The pure core of channels. */
@NullMarked
package io.yangguang.catalog.channel.model;

import org.jspecify.annotations.NullMarked;
