package org.glyphery.api.guard;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// What counts as one address: an IPv4 address, or a /64 network of IPv6, which is what one
/// customer is given at least.
final class ClientNetwork {

    private static final int BYTES_OF_NETWORK = 8;

    private ClientNetwork() {}

    /// @param address in digits, so that no name is looked up
    static String of(@Nullable String address) {
        if (address == null) return "";
        try {
            return InetAddress.getByName(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), BYTES_OF_NETWORK))
                    : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
