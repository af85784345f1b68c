/** Source systems and the Keycloak clients they log in with. */
@NullMarked
package io.yangguang.catalog.sourcesystem;

import org.jspecify.annotations.NullMarked;
