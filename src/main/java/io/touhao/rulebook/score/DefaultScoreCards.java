package io.touhao.rulebook.score;

import io.touhao.directory.Level;
import io.touhao.directory.UnitPath;
import io.touhao.rulebook.pack.PackFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Service;

/** The cards under {@code packs/scorecards}, read once; a faulty one keeps the platform from starting. */
@Service
class DefaultScoreCards implements ScoreCards {

    private final List<ScoreCard> cards = names().stream()
            .map(name -> CardLoader.load(PackFiles.bundled("scorecards"), name).sound())
            .toList();

    @Override
    public List<ScoreCard> all() {
        return cards;
    }

    @Override
    public Optional<ScoreCard> find(String id) {
        return cards.stream().filter(card -> card.id().equals(id)).findFirst();
    }

    @Override
    public Optional<ScoreCard> inForce(UnitPath root, Level level, LocalDate day) {
        return cards.stream()
                .filter(card -> card.region().contains(root) && card.levels().contains(level) && card.isInForce(day))
                .findFirst();
    }

    private static List<String> names() {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath:/packs/scorecards/*.yaml");
            return Arrays.stream(files).map(file -> file.getFilename().replace(".yaml", "")).sorted().toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
