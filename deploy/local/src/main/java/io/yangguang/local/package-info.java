/**
 * Starts real servers and the services as children of one process, for developers, tests and small
 * sites.
 */
@NullMarked
package io.yangguang.local;

import org.jspecify.annotations.NullMarked;
