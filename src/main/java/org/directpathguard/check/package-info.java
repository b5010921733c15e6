/**
 * From a request to a verdict: picking devices and hosts, judging, impact, fingerprint, backout text, and the documents
 * that every surface shows ({@code directpath-guard/check/1}, {@code directpath-guard/scan/1}).
 */
@NullMarked
package org.directpathguard.check;

import org.jspecify.annotations.NullMarked;
