/** What a secrecy review may find and decide, without clock or database. */
@NullMarked
package io.yangguang.publication.secrecy.model;

import org.jspecify.annotations.NullMarked;
