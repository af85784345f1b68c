/** When a failed fetch of an attachment is tried again, without clock or network. */
@NullMarked
package io.yangguang.publication.attachment.model;

import org.jspecify.annotations.NullMarked;
