/** Offices and the order in which they sign. */
@NullMarked
package io.yangguang.publication.chain.model;

import org.jspecify.annotations.NullMarked;
