package lianxin.graphql;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Turns away requests that are too long, or do not say how long they are, before anything of them is read. */
class RequestSize extends OncePerRequestFilter {

    private final int most;

    RequestSize(int most) {
        this.most = most;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        if (length > most) {
            response.setStatus(HttpStatus.CONTENT_TOO_LARGE.value());
        } else if (length < 0 && request.getHeader("Transfer-Encoding") != null) {
            response.setStatus(HttpStatus.LENGTH_REQUIRED.value());
        } else {
            chain.doFilter(request, response);
        }
    }
}
