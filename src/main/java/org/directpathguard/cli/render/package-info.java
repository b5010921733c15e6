/** Documents as people and programs read them: one renderer for each format, each a function of the document alone. */
@NullMarked
package org.directpathguard.cli.render;

import org.jspecify.annotations.NullMarked;
