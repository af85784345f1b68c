/** What is passed on to whom, under which conditions. */
@NullMarked
package io.yangguang.gateway.route;

import org.jspecify.annotations.NullMarked;
