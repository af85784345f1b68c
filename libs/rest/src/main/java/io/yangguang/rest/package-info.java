/**
 * What every REST resource of the suite shares: problems, callers, tags, cursors and idempotency.
 */
@NullMarked
package io.yangguang.rest;

import org.jspecify.annotations.NullMarked;
