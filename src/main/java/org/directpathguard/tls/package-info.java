/**
 * How the service shows itself by TLS: with the certificate that it is given, else with one of its own. Also used by the
 * simulated vCenter.
 */
@NullMarked
package org.directpathguard.tls;

import org.jspecify.annotations.NullMarked;
