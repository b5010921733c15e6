/**
 * Says in another language what the core says in English.
 *
 * <p>Documents, the ledger and commands are English, byte for byte; a page in another language shows the same documents,
 * those of last year among them. So the finished English text is taken apart by the patterns in {@code
 * ui/phrases.properties} and put together by those of the language. Nothing is ever half translated: what is not
 * understood from beginning to end, or in more than one way, stays English.
 */
@NullMarked
package org.directpathguard.language;

import org.jspecify.annotations.NullMarked;
