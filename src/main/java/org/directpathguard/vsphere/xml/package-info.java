/**
 * vim25 objects from XML and to XML, by streaming, with the types of the yavijava binding bound by reflection.
 *
 * <p>Unknown elements, types and enumeration values are skipped, counted and remembered; document types and entities
 * are refused; sizes are bounded. What a type must hold and the XML left out is remembered too, because a missing
 * truth value must never read as {@code false}.
 */
@NullMarked
package org.directpathguard.vsphere.xml;

import org.jspecify.annotations.NullMarked;
