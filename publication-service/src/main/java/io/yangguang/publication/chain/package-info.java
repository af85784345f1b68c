/** 审批流程: who signs the approval forms of a body, kept as versions of data. */
@NullMarked
package io.yangguang.publication.chain;

import org.jspecify.annotations.NullMarked;
