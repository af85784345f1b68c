/** What may become public and what ceases to be, without clock or database. */
@NullMarked
package io.yangguang.publication.disclosure.model;

import org.jspecify.annotations.NullMarked;
