package io.touhao.access;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.oidc.authentication.OidcAuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Sign-in by form (and by OpenID Connect where configured), the headers of every answer, and what is open. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data:; object-src 'none'; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    PasswordEncoder passwordEncoder() {
        return new Sm3PasswordEncoder();
    }

    @Bean
    SecurityFilterChain actuator(HttpSecurity http, @Value("${TOUHAO_METRICS_TOKEN:}") String token) throws Exception {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers(EndpointRequest.to("health")).permitAll()
                        .anyRequest().access((authentication, request) -> bearsToken(request, token)))
                .exceptionHandling(handling -> handling.authenticationEntryPoint(new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED)))
                .csrf(csrf -> csrf.disable())
                .build();
    }

    private static AuthorizationDecision bearsToken(RequestAuthorizationContext request, String token) {
        var given = request.getRequest().getHeader("Authorization");
        return new AuthorizationDecision(!token.isBlank() && ("Bearer " + token).equals(given));
    }

    @Bean
    SecurityFilterChain pages(
            HttpSecurity http, PasswordSignIn passwords, Actors actors, SignInFailures failures,
            ObjectProvider<ClientRegistrationRepository> outside, OutsideSignIn outsideSignIn) throws Exception {
        http.authenticationManager(manager(passwords, outsideSignIn))
                .authorizeHttpRequests(requests -> requests
                        .requestMatchers(OpenPaths.assetPatterns()).permitAll()
                        .requestMatchers("/sign-in", "/help/**", "/error", "/calendar/*", "/notices/*", "/certificates/*").permitAll()
                        .anyRequest().authenticated())
                .formLogin(form -> form.loginPage("/sign-in")
                        .loginProcessingUrl("/sign-in")
                        .authenticationDetailsSource(SignInDetails::new)
                        .defaultSuccessUrl("/")
                        .failureHandler(failures)
                        .permitAll())
                .logout(logout -> logout.logoutUrl("/sign-out").logoutSuccessUrl("/sign-in?out"))
                .exceptionHandling(handling -> handling
                        .defaultAuthenticationEntryPointFor(
                                new ApiEntryPoint(), PathPatternRequestMatcher.pathPattern("/api/**"))
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint("/sign-in"),
                                PathPatternRequestMatcher.pathPattern("/**")))
                .sessionManagement(sessions -> sessions.invalidSessionUrl("/sign-in?idle"))
                .headers(headers -> headers
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(policy -> policy.policy("camera=(), microphone=(), payment=()")))
                .addFilterAfter(new ActorFilter(actors), AuthorizationFilter.class);
        if (outside.getIfAvailable() != null) {
            http.oauth2Login(login -> login.loginPage("/sign-in")
                    .userInfoEndpoint(user -> user.oidcUserService(outsideSignIn))
                    .successHandler(outsideSignIn)
                    .failureHandler(failures));
        }
        return http.build();
    }

    /** Given by hand: the manager that would be built otherwise asks for the password twice, and so locks too early. */
    private static AuthenticationManager manager(PasswordSignIn passwords, OutsideSignIn outsideSignIn) {
        return new ProviderManager(passwords, new OidcAuthorizationCodeAuthenticationProvider(
                new RestClientAuthorizationCodeTokenResponseClient(), outsideSignIn));
    }
}
