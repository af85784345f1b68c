/** The API documents of all services in one place. */
@NullMarked
package io.yangguang.gateway.docs;

import org.jspecify.annotations.NullMarked;
