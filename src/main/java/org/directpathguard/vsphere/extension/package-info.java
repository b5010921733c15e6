/**
 * What the vSphere Client knows of this program: the extension that is registered with a vCenter, read and written
 * through its ExtensionManager.
 */
@NullMarked
package org.directpathguard.vsphere.extension;

import org.jspecify.annotations.NullMarked;
