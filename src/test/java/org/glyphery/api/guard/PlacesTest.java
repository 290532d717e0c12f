package org.glyphery.api.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.glyphery.LimitsFixture;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;

/// Three places of one address, five in all.
class PlacesTest {

    private final Places.AddressLimit sessions =
            new Places(LimitsFixture.with("sessions=5", "per-address=3")).forSession();

    @Test
    void one_address_leaves_places_to_others() throws Refused {
        take("192.0.2.1", 3);
        assertNone("192.0.2.1", "3 browsers have pages open from your address", "per-address");
        take("192.0.2.2", 2);
        assertNone("192.0.2.2", "5 browsers have pages open", "glyphery.limits.sessions");
        assertNone("192.0.2.3", "5 browsers have pages open", "glyphery.limits.sessions");
    }

    @Test
    void a_place_is_given_back_once() throws Refused {
        List<Places.Permit> taken = take("192.0.2.1", 3);
        for (int i = 0; i < 2; i++) taken.getFirst().close();
        take("192.0.2.1", 1);
        assertNone("192.0.2.1", "from your address", "per-address");
        take("192.0.2.2", 2);
        assertNone("192.0.2.3", "5 browsers", "sessions");
    }

    @Test
    void addresses_of_one_ipv6_network_count_as_one() throws Refused {
        take("2001:db8:0:1::1", 3);
        assertNone("2001:db8:0:1:ffff::2", "from your address", "per-address");
        take("2001:db8:0:2::1", 1);
    }

    @Test
    void a_session_gives_its_place_back_when_it_ends() throws Refused {
        var session = new MockHttpSession();
        SessionPlace.give(session, take("192.0.2.1", 3).getFirst());
        assertNone("192.0.2.1", "from your address", "per-address");
        session.invalidate();
        take("192.0.2.1", 1);
    }

    @Test
    void who_looks_inside_networks_takes_no_place_of_those_who_want_answers() throws Refused {
        var places = new Places(LimitsFixture.with("answers-at-once=1", "probes-at-once=1"));
        var inside = places.forWork("/api/runs/1/reasons", "POST").orElseThrow();
        var answers = places.forWork("/api/ink/predictions", "POST").orElseThrow();
        inside.take();
        answers.requireOne();
        assertNoneInside(places, "/api/runs/2/counterfactual", "POST");
        for (String read : List.of("units/survey", "slices", "map/neighbours", "reach.npz")) {
            assertNoneInside(places, "/api/runs/2/" + read, "GET");
        }
    }

    private static void assertNoneInside(Places places, String path, String method) {
        assertThatThrownBy(() -> places.forWork(path, method).orElseThrow().take())
                .isInstanceOf(Refused.class)
                .hasMessageContaining("glyphery.limits.probes-at-once");
    }

    private List<Places.Permit> take(String address, int number) throws Refused {
        List<Places.Permit> taken = new ArrayList<>();
        for (int i = 0; i < number; i++) taken.add(sessions.take(address));
        return taken;
    }

    private void assertNone(String address, String... parts) {
        assertThatThrownBy(() -> sessions.take(address))
                .isInstanceOf(Refused.class)
                .satisfies(refused -> assertThat(refused.getMessage()).contains(parts));
    }
}
