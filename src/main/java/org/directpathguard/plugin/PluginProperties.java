package org.directpathguard.plugin;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the plug-in's server, below {@code guard.plugin}.
 *
 * @param sessionCache how long a person's session at a vCenter is continued before it is continued anew; the vSphere
 *     Client is asked about it for every request all the same
 * @param clientOrigins further origins under which browsers know the client of a vCenter, for instance an alias, by the
 *     name of its inventory
 */
@ConfigurationProperties("guard.plugin")
record PluginProperties(
        @DefaultValue("20s") Duration sessionCache,
        @DefaultValue Map<String, List<String>> clientOrigins) {}
