/** The public portal's pages. */
@NullMarked
package io.yangguang.gateway.portal;

import org.jspecify.annotations.NullMarked;
