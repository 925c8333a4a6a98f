package io.touhao;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Serves the platform, or runs one command of it where the first argument names one. */
@SpringBootApplication
public class Touhao {

    public static void main(String[] arguments) {
        if (CommandLineInterface.isCommand(arguments)) {
            System.exit(CommandLineInterface.run(arguments));
        }
        try {
            SpringApplication.run(Touhao.class, arguments);
        } catch (RuntimeException failure) {
            StartRefusal.in(failure).ifPresentOrElse(Touhao::refuse, () -> {
                throw failure;
            });
        }
    }

    private static void refuse(StartRefusal refusal) {
        System.err.println("touhao: " + refusal.getMessage());
        System.exit(3);
    }
}
