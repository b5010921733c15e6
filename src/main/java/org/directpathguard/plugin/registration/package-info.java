/**
 * How the plug-in gets into a vCenter and how it stands there: which manifest is offered, which certificate the service
 * shows, what vCenter holds, and what to do where these don't fit.
 */
@NullMarked
package org.directpathguard.plugin.registration;

import org.jspecify.annotations.NullMarked;
