package lianxin.identity;

import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.util.ConcurrentLruCache;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets one address ask for so many tokens a minute, since each request costs the slow check of a secret. */
class TokenRate extends OncePerRequestFilter {

    private static final int ADDRESSES = 10_000;
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final ConcurrentLruCache<String, Bucket> buckets;

    TokenRate(int perMinute) {
        this.buckets = new ConcurrentLruCache<>(
                ADDRESSES,
                address -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, MINUTE))
                        .build());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (buckets.get(request.getRemoteAddr()).tryConsume(1)) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(MINUTE.toSeconds()));
        }
    }
}
