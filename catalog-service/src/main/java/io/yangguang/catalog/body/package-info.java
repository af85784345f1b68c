/** Bodies (机关单位), their dated names and who succeeds to whose duties. */
@NullMarked
package io.yangguang.catalog.body;

import org.jspecify.annotations.NullMarked;
