/**
 * vim25 types and properties that are newer than the binding, which stops at vSphere API 6.0.
 *
 * <p>Each class bears the API's own name and has the API's property names as public fields, because the XML reader
 * binds by name. Source of names and versions: the vSphere Web Services API 9.1 as govmomi publishes it.
 */
@NullMarked
package org.directpathguard.vsphere.newer;

import org.jspecify.annotations.NullMarked;
