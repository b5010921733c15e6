package org.directpathguard.outside;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of calls to other systems, below {@code guard.outside}.
 *
 * @param caFile the authority to believe in place of the system's, in PEM form
 */
@ConfigurationProperties("guard.outside")
record OutsideProperties(@Nullable Path caFile) {}
