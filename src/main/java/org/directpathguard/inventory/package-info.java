/**
 * The live fleet: a snapshot of every host of every configured vCenter or ESXi host, kept current by a watcher.
 *
 * <p>Surfaces read {@link org.directpathguard.inventory.Fleet}; nobody else talks to a vCenter on a page view.
 */
@NullMarked
package org.directpathguard.inventory;

import org.jspecify.annotations.NullMarked;
