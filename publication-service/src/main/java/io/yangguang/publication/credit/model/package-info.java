/** When a credit entry is shown, repaired and over, without clock or database. */
@NullMarked
package io.yangguang.publication.credit.model;

import org.jspecify.annotations.NullMarked;
