/** Tests of what is said of each operation in the OpenAPI documents. */
@NullMarked
package io.yangguang.rest.openapi;

import org.jspecify.annotations.NullMarked;
