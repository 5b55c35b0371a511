package rapporteur.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rapporteur.rule.InstallationException;
import rapporteur.rule.Resources;

/** Blocks of addresses that no public host stands in (IANA's special-purpose address registries, RFC 6890). */
final class SpecialPurposeAddresses {

    static final String FILE = "en/web/special-purpose-addresses.tsv";

    private final List<Block> blocks;

    /**
     * A block of addresses of one family.
     *
     * @param start its first address, 4 or 16 bytes
     * @param length how many leading bits its addresses share
     * @param purpose what it is for
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Block(byte[] start, int length, String purpose) {

        static Block of(List<String> row) {
            try {
                String[] parts = row.get(0).split("/");
                byte[] start = bytes(parts[0]);
                int length = Integer.parseInt(parts[1]);
                if (row.size() != 2 || length > 8 * start.length) {
                    throw new IllegalArgumentException("a block and its purpose were expected");
                }
                return new Block(start, length, row.get(1));
            } catch (UnknownHostException | IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new InstallationException("the program's file rapporteur/" + FILE + " is damaged at " + row, e);
            }
        }

        /** The bytes of a literal address; Java would make four of the sixteen of an IPv4-mapped one. */
        private static byte[] bytes(String literal) throws UnknownHostException {
            if (literal.equals("::ffff:0:0")) {
                byte[] mapped = new byte[16];
                mapped[10] = (byte) 0xFF;
                mapped[11] = (byte) 0xFF;
                return mapped;
            }
            if (!literal.contains(":") && !literal.matches("\\d+(\\.\\d+){3}")) {
                throw new IllegalArgumentException("not an address: " + literal);
            }
            return InetAddress.getByName(literal).getAddress();
        }

        boolean holds(byte[] address) {
            if (address.length != start.length) {
                return false;
            }
            for (int bit = 0; bit < length; bit++) {
                int mask = 0x80 >> (bit % 8);
                if (((address[bit / 8] ^ start[bit / 8]) & mask) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private SpecialPurposeAddresses(List<Block> blocks) {
        this.blocks = List.copyOf(blocks);
    }

    /**
     * The shipped blocks.
     *
     * @throws InstallationException if their file is missing or damaged
     */
    static SpecialPurposeAddresses load() {
        return of(Resources.table(FILE));
    }

    /** The blocks of a table whose rows are a block and its purpose. */
    static SpecialPurposeAddresses of(List<List<String>> rows) {
        List<Block> blocks = new ArrayList<>();
        rows.forEach(row -> blocks.add(Block.of(row)));
        return new SpecialPurposeAddresses(blocks);
    }

    /** What the block that an address stands in is for; empty for the address of a public host. */
    Optional<String> purpose(InetAddress address) {
        return purpose(address.getAddress());
    }

    /** As {@link #purpose(InetAddress)}, for an address of 4 or 16 bytes. */
    Optional<String> purpose(byte[] address) {
        return blocks.stream()
                .filter(block -> block.holds(address))
                .map(Block::purpose)
                .findFirst();
    }
}
