/** The pure core of projects. */
@NullMarked
package io.yangguang.catalog.project.model;

import org.jspecify.annotations.NullMarked;
