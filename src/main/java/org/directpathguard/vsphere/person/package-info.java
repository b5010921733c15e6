/**
 * Persons who are logged in at the vSphere Client: how the session that the client names becomes a session here, as that
 * person, and what the person may do.
 */
@NullMarked
package org.directpathguard.vsphere.person;

import org.jspecify.annotations.NullMarked;
