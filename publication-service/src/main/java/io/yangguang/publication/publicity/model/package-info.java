/**
 * 公示期: how long something must be shown, and what ends or breaks that, without clock or database.
 */
@NullMarked
package io.yangguang.publication.publicity.model;

import org.jspecify.annotations.NullMarked;
