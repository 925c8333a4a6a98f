package io.touhao.plan.pack;

import io.touhao.plan.reading.text.PlanText;
import io.touhao.rulebook.pack.PackFiles;

/** The pack that the tests tell of, and small packs made from it. */
final class Packs {

    static final PlanPack SHANDONG = PackLoader.load(PackFiles.bundled("shandong-2023")).sound();

    private Packs() {}

    static PlanDocument rendition() {
        return PlanDocument.read(PlanText.of("rendition.txt", SHANDONG.rendition()));
    }

    static PlanDocument text(String text) {
        return PlanDocument.read(PlanText.of("text", text));
    }

    /** The pack's files, one of them with other words in it. */
    static PackFiles edited(String file, String words, String others) {
        var bundled = PackFiles.bundled("shandong-2023");
        return new PackFiles() {
            @Override
            public java.util.Optional<String> text(String name) {
                return bundled.text(name).map(text -> name.equals(file) ? replaced(text) : text);
            }

            @Override
            public String shown(String name) {
                return name;
            }

            private String replaced(String text) {
                if (!text.contains(words)) {
                    throw new IllegalArgumentException("'%s' does not stand in %s".formatted(words, file));
                }
                return text.replaceFirst(java.util.regex.Pattern.quote(words),
                        java.util.regex.Matcher.quoteReplacement(others));
            }
        };
    }
}
