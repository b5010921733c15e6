/** Servers and data that the suites of the vSphere packages share. */
@NullMarked
package org.directpathguard.vsphere.testing;

import org.jspecify.annotations.NullMarked;
