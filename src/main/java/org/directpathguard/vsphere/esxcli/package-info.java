/**
 * A host's own command line, asked through the server that speaks for it.
 *
 * <p>The methods are internal ones of the vSphere API ({@code RetrieveManagedMethodExecuter}, {@code ExecuteSoap}), the
 * way that govc's {@code host.esxcli} goes. An account that may only read is refused there; every caller goes on
 * without the answer.
 */
@NullMarked
package org.directpathguard.vsphere.esxcli;

import org.jspecify.annotations.NullMarked;
