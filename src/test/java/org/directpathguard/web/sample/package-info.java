/** Hosts made by hand for the tests of pages, pictures and REST: small, telling, and independent of any vCenter. */
@NullMarked
package org.directpathguard.web.sample;

import org.jspecify.annotations.NullMarked;
