/**
 * vim25 objects turned into the model of a host, one class for each part.
 *
 * <p>Where an object came from does not matter here: {@link org.directpathguard.vsphere.reading.Objects} gives the
 * properties and {@link org.directpathguard.vsphere.reading.HostQuestions} the answers of methods. What was not
 * returned, not allowed or not understood becomes missing, never empty.
 */
@NullMarked
package org.directpathguard.vsphere.reading;

import org.jspecify.annotations.NullMarked;
