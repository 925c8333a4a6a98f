package io.touhao.registry.contact;

import io.touhao.directory.Seal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Seals phones with the key of {@code TOUHAO_PHONE_KEY} (32 hex digits), else of the file contact.key in the home folder. */
@Component
class PhoneSeal {

    private final Seal seal;

    PhoneSeal(@Value("${TOUHAO_PHONE_KEY:}") String key, @Value("${TOUHAO_HOME:var}") Path home) {
        this.seal = key.isBlank() ? Seal.withKeyAt(home.resolve("contact.key")) : Seal.withKey(HexFormat.of().parseHex(key.strip()));
    }

    byte[] seal(Phone phone) {
        return seal.encrypt(phone.digits().getBytes(StandardCharsets.US_ASCII));
    }

    Phone open(byte[] sealed) {
        return new Phone(new String(seal.decrypt(sealed), StandardCharsets.US_ASCII));
    }

    byte[] index(Phone phone) {
        return seal.index(phone.digits());
    }
}
