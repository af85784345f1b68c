/**
 * What a delivery is and what each answer of the receiver makes of it, without clock or network.
 */
@NullMarked
package io.yangguang.publication.delivery.model;

import org.jspecify.annotations.NullMarked;
