/** The life of an entry of the register, without clock or database. */
@NullMarked
package io.yangguang.publication.nondisclosure.model;

import org.jspecify.annotations.NullMarked;
