package org.directpathguard.repair;

import java.util.Optional;

/** The version of this program, as its jar says. */
final class ToolVersion {

    private ToolVersion() {}

    static String get() {
        return Optional.ofNullable(ToolVersion.class.getPackage().getImplementationVersion())
                .orElse("(unpackaged)");
    }
}
