/** What an information record is and which submissions are lawful, without database or clock. */
@NullMarked
package io.yangguang.catalog.record.model;

import org.jspecify.annotations.NullMarked;
