/** How a take-down duty is counted and what fulfils it, without clock or database. */
@NullMarked
package io.yangguang.publication.takedown.model;

import org.jspecify.annotations.NullMarked;
