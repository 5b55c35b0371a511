/**
 * The page a person reads: one HTML file that needs nothing beside it.
 *
 * <p>{@link rapporteur.briefing.Briefing} writes it section by section. Every line links to its words in the text of the
 * report; {@code Passages} hands out the anchors while the sections are written, and {@code Texts} marks them in the
 * reports, which come last. Text of reports reaches the page through {@code Html} alone, which escapes it; the page's own
 * style and script lie in the resources, and a content security policy names their hashes and forbids everything else.
 */
@NullMarked
package rapporteur.briefing;

import org.jspecify.annotations.NullMarked;
