/**
 * Verdicts and surveys in the shapes that other programs read: SARIF, JUnit, GitHub annotations, Markdown, CSV and HTML.
 *
 * <p>Names come from a server that anybody may have named things on, so each shape escapes what its readers would obey.
 */
@NullMarked
package org.directpathguard.cli.render.report;

import org.jspecify.annotations.NullMarked;
