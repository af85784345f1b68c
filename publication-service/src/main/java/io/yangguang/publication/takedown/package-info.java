/** 撤下义务: duties to take a public penalty decision down and say why, and what fulfils them. */
@NullMarked
package io.yangguang.publication.takedown;

import org.jspecify.annotations.NullMarked;
