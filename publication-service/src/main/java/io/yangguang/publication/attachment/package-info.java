/** This service's own copy of attachments, fetched from catalog-service and verified. */
@NullMarked
package io.yangguang.publication.attachment;

import org.jspecify.annotations.NullMarked;
