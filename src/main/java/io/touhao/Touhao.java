package io.touhao;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Serves the platform, or runs one command of it. */
@SpringBootApplication
public class Touhao {

    public static void main(String[] arguments) {
        SpringApplication.run(Touhao.class, arguments);
    }
}
