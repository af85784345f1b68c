/** Which rule governs a duty, when it falls due, and what its states are. */
@NullMarked
package io.yangguang.publication.obligation.model;

import org.jspecify.annotations.NullMarked;
