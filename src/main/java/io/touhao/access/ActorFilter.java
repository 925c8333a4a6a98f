package io.touhao.access;

import io.touhao.directory.Acting;
import io.touhao.directory.Actor;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds the actor of each request of a signed-in account, and sends those who owe something to pay it first. */
class ActorFilter extends OncePerRequestFilter {

    private static final String SESSION = ActorFilter.class.getName() + ".session";
    private static final Set<String> FREE = Set.of("/password", "/second-factor", "/sign-out", "/acting");

    private final Actors actors;

    ActorFilter(Actors actors) {
        this.actors = actors;
    }

    /** The session found for this request. */
    static Optional<Actors.Session> session(HttpServletRequest request) {
        return Optional.ofNullable((Actors.Session) request.getAttribute(SESSION));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return OpenPaths.isAsset(request.getRequestURI());
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var signedIn = signedIn();
        if (signedIn.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var session = actors.session(signedIn.get());
        if (session.isEmpty()) {
            signOut(request, response);
            return;
        }
        request.setAttribute(SESSION, session.get());
        var owed = payment(session.get().owed());
        if (owed.isPresent() && !FREE.contains(request.getRequestURI())) {
            response.sendRedirect(owed.get());
        } else {
            act(session.get().actor(), request, response, chain);
        }
    }

    private static Optional<SignedIn> signedIn() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .map(authentication -> authentication.getPrincipal())
                .filter(SignedIn.class::isInstance)
                .map(SignedIn.class::cast);
    }

    private static Optional<String> payment(Actors.Owed owed) {
        return switch (owed) {
            case NOTHING -> Optional.empty();
            case NEW_PASSWORD -> Optional.of("/password");
            case SECOND_FACTOR -> Optional.of("/second-factor");
        };
    }

    private static void signOut(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SecurityContextHolder.clearContext();
        Optional.ofNullable(request.getSession(false)).ifPresent(session -> session.invalidate());
        response.sendRedirect("/sign-in?ended");
    }

    private static void act(Actor actor, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            Acting.as(actor, () -> {
                try {
                    chain.doFilter(request, response);
                    return true;
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                } catch (ServletException failure) {
                    throw new Passing(failure);
                }
            });
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        } catch (Passing failure) {
            throw (ServletException) failure.getCause();
        }
    }

    /** Takes a checked exception through a supplier. */
    private static final class Passing extends RuntimeException {

        private Passing(ServletException cause) {
            super(cause);
        }
    }
}
