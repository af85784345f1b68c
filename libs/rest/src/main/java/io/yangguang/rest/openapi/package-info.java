/** Completes each service's OpenAPI document with what is the same for every operation. */
@NullMarked
package io.yangguang.rest.openapi;

import org.jspecify.annotations.NullMarked;
