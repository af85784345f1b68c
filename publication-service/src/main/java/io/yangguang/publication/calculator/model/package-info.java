/** What the calculator answers: a question on a limit, and the text of a calendar entry. */
@NullMarked
package io.yangguang.publication.calculator.model;

import org.jspecify.annotations.NullMarked;
