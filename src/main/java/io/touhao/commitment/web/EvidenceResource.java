package io.touhao.commitment.web;

import static io.touhao.directory.Role.CITY_OFFICER;
import static io.touhao.directory.Role.COUNTY_OFFICER;
import static io.touhao.directory.Role.DIVISION_OFFICER;
import static io.touhao.directory.Role.LEADER;
import static io.touhao.directory.Role.SUPERVISOR;

import io.swagger.v3.oas.annotations.Parameter;
import io.touhao.commitment.CommitmentId;
import io.touhao.commitment.EvidenceFiles;
import io.touhao.commitment.EvidenceId;
import io.touhao.directory.Actor;
import io.touhao.directory.Allowed;
import io.touhao.page.file.FileAnswer;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The files that prove commitments: brought in, and handed out as downloads only. */
@RestController
@Allowed({LEADER, SUPERVISOR, DIVISION_OFFICER, CITY_OFFICER, COUNTY_OFFICER})
class EvidenceResource {

    private final EvidenceFiles files;

    EvidenceResource(EvidenceFiles files) {
        this.files = files;
    }

    /** Key of the file, to be named in a report of progress. */
    record Kept(long id) {}

    /** Keeps a file for a commitment of the own office (上传佐证). */
    @PostMapping("/api/v1/commitments/{id}/evidence")
    Kept keep(@Parameter(hidden = true) Actor actor, @PathVariable long id, @RequestParam Optional<MultipartFile> file)
            throws IOException {
        var name = file.map(MultipartFile::getOriginalFilename).orElse("");
        var content = file.isPresent() ? file.get().getBytes() : new byte[0];
        return new Kept(files.keep(actor, new CommitmentId(id), name, content).value());
    }

    /** Hands the file out; a browser saves it and never shows it. */
    @GetMapping("/evidence/{id}")
    ResponseEntity<byte[]> open(@Parameter(hidden = true) Actor actor, @PathVariable long id) {
        var download = files.open(actor, new EvidenceId(id));
        var evidence = download.evidence();
        return FileAnswer.of(evidence.name(), evidence.type(), download.content());
    }
}
