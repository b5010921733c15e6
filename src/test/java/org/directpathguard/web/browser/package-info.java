/**
 * The pages in a real browser, on the service with a simulated vCenter. One browser and one service serve all suites of
 * this package; what the pages look like is kept below {@code target/screenshots}.
 */
@NullMarked
package org.directpathguard.web.browser;

import org.jspecify.annotations.NullMarked;
