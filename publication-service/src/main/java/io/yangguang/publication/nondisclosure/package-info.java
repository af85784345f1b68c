/** 不予公开登记: what was decided not to be public, on which ground, and when that is looked at again. */
@NullMarked
package io.yangguang.publication.nondisclosure;

import org.jspecify.annotations.NullMarked;
