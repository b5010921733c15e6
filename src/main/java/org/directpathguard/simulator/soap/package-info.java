/**
 * SOAP around vim25: requests and answers as envelopes, and faults as a vSphere server words them.
 */
@NullMarked
package org.directpathguard.simulator.soap;

import org.jspecify.annotations.NullMarked;
