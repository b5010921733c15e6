/** The service as a Spring Boot application: which inventories it watches, and the parts that all surfaces share. */
@NullMarked
package org.directpathguard;

import org.jspecify.annotations.NullMarked;
