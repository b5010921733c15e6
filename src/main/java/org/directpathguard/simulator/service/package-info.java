/**
 * The methods of the simulated server: sessions, views, property collection, tasks, events, extensions, permissions.
 *
 * <p>What is not played here answers MethodNotFound, so that no client mistakes silence for success.
 */
@NullMarked
package org.directpathguard.simulator.service;

import org.jspecify.annotations.NullMarked;
