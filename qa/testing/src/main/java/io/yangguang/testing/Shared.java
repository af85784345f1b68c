package io.yangguang.testing;

import java.util.Properties;
import java.util.function.Supplier;

/**
 * Values that exist once per JVM. Quarkus loads test classes in several class loaders, so a static
 * field would exist once per loader; system properties do not.
 */
final class Shared {

    private static final String PREFIX = "yangguang.test.";

    private Shared() {}

    static String once(String name, Supplier<String> make) {
        Properties all = System.getProperties();
        synchronized (all) {
            String key = PREFIX + name;
            String known = all.getProperty(key);
            if (known != null) {
                return known;
            }
            String made = make.get();
            all.setProperty(key, made);
            return made;
        }
    }
}
