package io.touhao;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Starts the jar on any Java from 17: where the one at hand is older than 21, a newer one is looked for in the usual
 * folders and takes over. Compiled for 17, so it refers to nothing else of the platform.
 */
public final class Launcher {

    private static final int NEEDED = 21;
    private static final List<String> FOLDERS = List.of("/usr/lib/jvm", "/opt", "/opt/java", "/Library/Java/JavaVirtualMachines");

    private Launcher() {}

    public static void main(String[] arguments) throws Exception {
        if (Runtime.version().feature() >= NEEDED) {
            start(arguments);
            return;
        }
        var newer = newerJava();
        if (newer.isEmpty()) {
            System.err.printf("touhao: Java %d or newer is needed, this is %d. Install one under /usr/lib/jvm, or set JAVA_HOME to it.%n",
                    NEEDED, Runtime.version().feature());
            System.exit(3);
        }
        System.exit(runWith(newer.get(), arguments));
    }

    private static void start(String[] arguments) throws Exception {
        try {
            Class.forName("io.touhao.Touhao").getMethod("main", String[].class).invoke(null, (Object) arguments);
        } catch (InvocationTargetException failure) {
            throw failure.getCause() instanceof Exception cause ? cause : failure;
        }
    }

    private static Optional<File> newerJava() {
        var homes = Stream.concat(
                Stream.of(System.getenv("JAVA_HOME"), System.getenv("TOUHAO_JAVA_HOME")).filter(Objects::nonNull).map(File::new),
                FOLDERS.stream().map(File::new).flatMap(Launcher::folders).sorted(java.util.Comparator.reverseOrder()));
        return homes.filter(home -> version(home) >= NEEDED).map(home -> new File(home, "bin/java")).filter(File::canExecute).findFirst();
    }

    private static Stream<File> folders(File parent) {
        return Optional.ofNullable(parent.listFiles(File::isDirectory)).stream().flatMap(Arrays::stream);
    }

    /** The feature version that a Java's own release file tells; 0 where there is none. */
    private static int version(File home) {
        try (var lines = java.nio.file.Files.lines(new File(home, "release").toPath())) {
            return lines.filter(line -> line.startsWith("JAVA_VERSION="))
                    .map(line -> line.replaceAll("^JAVA_VERSION=\"?(\\d+).*", "$1"))
                    .mapToInt(Integer::parseInt)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | NumberFormatException unreadable) {
            return 0;
        }
    }

    private static int runWith(File java, String[] arguments) throws IOException, InterruptedException {
        var jar = System.getProperty("java.class.path");
        var command = new ArrayList<>(List.of(
                java.getPath(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto", "--enable-native-access=ALL-UNNAMED", "-jar", jar));
        if (arguments.length == 0) {
            command.removeIf(option -> option.startsWith("-XX"));
        }
        command.addAll(List.of(arguments));
        var child = new ProcessBuilder(command).inheritIO().start();
        Runtime.getRuntime().addShutdownHook(new Thread(child::destroy));
        return child.waitFor();
    }
}
