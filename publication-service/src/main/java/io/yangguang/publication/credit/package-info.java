/**
 * 信用公示: blacklist, evaluation, penalty and misconduct entries, how long they are shown, credit
 * repair, and their end.
 */
@NullMarked
package io.yangguang.publication.credit;

import org.jspecify.annotations.NullMarked;
