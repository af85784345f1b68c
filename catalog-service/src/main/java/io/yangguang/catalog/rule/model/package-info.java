/** The pure core of rules: a rule's version and what makes one well formed. */
@NullMarked
package io.yangguang.catalog.rule.model;

import org.jspecify.annotations.NullMarked;
