package org.directpathguard.plugin;

import org.directpathguard.vsphere.person.Person;

/**
 * A person who was let in at a vCenter.
 *
 * @param vcenter where
 * @param person who, with the person's own session there
 */
record Visit(Vcenter vcenter, Person person) {}
