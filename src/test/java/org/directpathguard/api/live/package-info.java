/** The API of a service that watches a simulated vCenter, from a check to the reboot. */
@NullMarked
package org.directpathguard.api.live;

import org.jspecify.annotations.NullMarked;
