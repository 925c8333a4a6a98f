package io.touhao.directory;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The roles that may call an endpoint. Each endpoint carries one, and one without is refused to everybody.
 * The unit's scope is checked by the command or view that the endpoint calls.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Allowed {

    /** The roles; empty together with {@link #anyone()} for pages before sign-in. */
    Role[] value() default {};

    /** Open without sign-in. */
    boolean anyone() default false;
}
