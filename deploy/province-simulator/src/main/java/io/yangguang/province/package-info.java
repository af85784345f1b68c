/** A stand-in for the provincial platform that keeps its contract, and breaks it when told to. */
@NullMarked
package io.yangguang.province;

import org.jspecify.annotations.NullMarked;
