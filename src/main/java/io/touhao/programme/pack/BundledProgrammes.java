package io.touhao.programme.pack;

import io.touhao.rulebook.pack.PackFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The packs under {@code packs/programmes}; the platform does not start on one that has faults. */
@Component
class BundledProgrammes implements Programmes {

    private final List<Programme> all = names().stream()
            .map(name -> ProgrammeReader.load(PackFiles.bundled("programmes"), name).sound())
            .toList();

    @Override
    public List<Programme> all() {
        return all;
    }

    @Override
    public Optional<Programme> find(String id) {
        return all.stream().filter(programme -> programme.id().equals(id)).findFirst();
    }

    static List<String> names() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources("classpath:/packs/programmes/*.yaml"))
                    .map(resource -> resource.getFilename().replace(".yaml", ""))
                    .sorted()
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
