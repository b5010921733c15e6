/**
 * The plug-in of the vSphere Client: what its views ask, and how each request proves that a person who is logged in there
 * stands behind it. The views themselves are static files; manifests and icons lie in {@code plugin-manifest}.
 */
@NullMarked
package org.directpathguard.plugin;

import org.jspecify.annotations.NullMarked;
