/** The pure core of source systems. */
@NullMarked
package io.yangguang.catalog.sourcesystem.model;

import org.jspecify.annotations.NullMarked;
