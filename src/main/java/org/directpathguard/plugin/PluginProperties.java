package org.directpathguard.plugin;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the plug-in's server, below {@code guard.plugin}.
 *
 * @param sessionCache how long a person's session is believed without asking the vSphere Client again; a change is never
 *     made on a session that was not asked about just then
 * @param clientOrigins further origins under which browsers know the client of a vCenter, for instance an alias, by the
 *     name of its inventory
 */
@ConfigurationProperties("guard.plugin")
record PluginProperties(
        @DefaultValue("20s") Duration sessionCache,
        @DefaultValue Map<String, List<String>> clientOrigins) {}
