package lianxin.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class TokenRateTests {

    @Test
    void oneAddressAsksForSoManyTokensAMinuteAndAnotherIsNotKeptWaiting() throws ServletException, IOException {
        TokenRate rate = new TokenRate(3);
        for (int i = 0; i < 3; i++) {
            assertThat(ask(rate, "10.0.0.1").getStatus()).isEqualTo(200);
        }
        assertThat(ask(rate, "10.0.0.1").getStatus()).isEqualTo(429);
        assertThat(ask(rate, "10.0.0.1").getHeader("Retry-After")).isEqualTo("60");
        assertThat(ask(rate, "10.0.0.2").getStatus()).isEqualTo(200);
    }

    private static MockHttpServletResponse ask(TokenRate rate, String address) throws ServletException, IOException {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/oauth2/token");
        request.setRemoteAddr(address);
        MockHttpServletResponse response = new MockHttpServletResponse();
        rate.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
