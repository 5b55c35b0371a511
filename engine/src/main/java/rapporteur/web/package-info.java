/**
 * What an address answers, fetched safely and politely. {@link rapporteur.web.Web} is the way in; it knows nothing of
 * reports.
 */
@NullMarked
package rapporteur.web;

import org.jspecify.annotations.NullMarked;
