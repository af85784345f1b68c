/** What the services' tests share: real servers, signed tokens, event schemas, topics. */
@NullMarked
package io.yangguang.testing;

import org.jspecify.annotations.NullMarked;
