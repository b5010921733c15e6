/**
 * The HTTPS side: SOAP in and out on the loopback address, version list, downloads.
 */
@NullMarked
package org.directpathguard.simulator.http;

import org.jspecify.annotations.NullMarked;
