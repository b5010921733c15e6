/**
 * Pages for people: the fleet, a host, a what-if for devices, the rules.
 *
 * <p>Every page is complete without scripts; scripts only save a round trip. Names from inventories are shown, never
 * interpreted.
 */
@NullMarked
package org.directpathguard.web;

import org.jspecify.annotations.NullMarked;
