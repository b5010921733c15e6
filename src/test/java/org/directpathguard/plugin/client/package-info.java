/** A stand-in for the vSphere Client: it shows the plug-in's views as the client does, from documented calls only. */
@NullMarked
package org.directpathguard.plugin.client;

import org.jspecify.annotations.NullMarked;
