/**
 * 保密审查: what is looked for before anything becomes public, and the decision of a named reviewer.
 */
@NullMarked
package io.yangguang.publication.secrecy;

import org.jspecify.annotations.NullMarked;
