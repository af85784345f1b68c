/** How often one visitor may call. */
@NullMarked
package io.yangguang.gateway.limit;

import org.jspecify.annotations.NullMarked;
