/**
 * Brings the realm of an installation up to date: numbered changes through Keycloak's admin API.
 */
@NullMarked
package io.yangguang.local.realm;

import org.jspecify.annotations.NullMarked;
