package io.touhao.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Addresses of stylesheets and scripts. Each holds the version or a hash of the content, so browsers may keep it for a
 * year and still see the new one after an upgrade.
 */
public final class Assets {

    private static final Map<String, String> ADDRESSES = new ConcurrentHashMap<>();

    private Assets() {}

    /** A file of ours below {@code static/assets/}. */
    public static String own(String path) {
        return ADDRESSES.computeIfAbsent(path, Assets::hashed);
    }

    /** A file of a WebJar of npm. */
    public static String webjar(String artifact, String path) {
        return ADDRESSES.computeIfAbsent(artifact + "/" + path,
                key -> "/webjars/%s/%s/%s".formatted(artifact, version(artifact), path));
    }

    private static String hashed(String path) {
        try (var content = open("static/assets/" + path)) {
            var hash = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
            return "/assets/%s?v=%s".formatted(path, HexFormat.of().formatHex(hash, 0, 6));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String version(String artifact) {
        var properties = new Properties();
        try (var content = open("META-INF/maven/org.webjars.npm/" + artifact + "/pom.properties")) {
            properties.load(content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return properties.getProperty("version");
    }

    private static InputStream open(String resource) {
        return Objects.requireNonNull(
                Assets.class.getClassLoader().getResourceAsStream(resource), () -> "no resource " + resource);
    }
}
