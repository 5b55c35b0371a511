package rapporteur.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks hosts up for a connection and gives only those of their addresses that may be asked. The connection is made to what
 * this gives and to nothing else, so a name that is looked up differently a moment later opens no way around it.
 */
final class PublicHosts implements DnsResolver {

    private final Surroundings surroundings;
    private final boolean privateAddresses;

    /** A host none of whose addresses may be asked. */
    static final class NotPublicException extends UnknownHostException {

        private static final long serialVersionUID = 1L;

        NotPublicException(String message) {
            super(message);
        }
    }

    PublicHosts(Surroundings surroundings, boolean privateAddresses) {
        this.surroundings = surroundings;
        this.privateAddresses = privateAddresses;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] all = surroundings.names().addresses(host);
        if (privateAddresses) {
            return all;
        }
        List<InetAddress> asked = new ArrayList<>();
        String refusal = "";
        for (InetAddress address : all) {
            Optional<String> purpose = surroundings.special().purpose(address);
            if (purpose.isEmpty()) {
                asked.add(address);
            } else if (refusal.isEmpty()) {
                refusal = "its host " + host + " is not on the public web: " + address.getHostAddress() + " is for "
                        + purpose.get();
            }
        }
        if (asked.isEmpty() && !refusal.isEmpty()) {
            throw new NotPublicException(refusal);
        }
        return asked.toArray(InetAddress[]::new);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
