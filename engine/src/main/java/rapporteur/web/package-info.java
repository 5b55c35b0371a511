/**
 * What an address answers, fetched safely and politely; of reports it knows nothing.
 *
 * <p>{@link rapporteur.web.Web} is the way in. An address is read strictly where its host could be mistaken. Its host's
 * robots.txt is asked for once, then the host's turn is waited for: one request at a time, a second apart. The request
 * goes to public addresses alone, checked in the look-up that the connection itself uses, and its answer is taken in
 * within limits on time and size. Redirects are followed by this room, each step as carefully as the first. With a folder,
 * what comes is kept there in WARC files, and servers are asked whether anything changed since.
 *
 * <p>No cookies, no credentials and no Referer are sent, and proxies that the machine is set up with are not used.
 */
@NullMarked
package rapporteur.web;

import org.jspecify.annotations.NullMarked;
