/** Text of attachments, with limits that no file can get over. */
@NullMarked
package io.yangguang.publication.secrecy.reading;

import org.jspecify.annotations.NullMarked;
