package org.directpathguard.api;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of the API, below {@code guard.api}.
 *
 * @param largestBody the longest body of a call
 * @param callsPerMinute how many calls one caller may make in a minute, all at once or spread
 */
@ConfigurationProperties("guard.api")
record ApiProperties(
        @DefaultValue("1MB") DataSize largestBody,
        @DefaultValue("6000") int callsPerMinute) {}
